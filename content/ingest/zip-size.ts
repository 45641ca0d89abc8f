/** A document whose parts unpack to more than this (bytes) was made to harm. */
const MAX_UNPACKED = 300_000_000;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** The end record may be followed by a comment of this many bytes. */
const MAX_COMMENT = 65_557;

/** True when an archive's own directory announces more than a document may unpack to. */
export function isBombedArchive(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = directoryStart(view);
  if (at === undefined) return false;
  let total = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    total += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total > MAX_UNPACKED;
}

function directoryStart(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return view.getUint32(at + 16, true);
  }
  return undefined;
}
