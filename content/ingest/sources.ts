/** Which files of a folder hold notes. Only their paths are looked at. */

const SKIPPED_FOLDER =
  /^(?:\..*|node_modules|bower_components|__pycache__|venv|_site|_layouts|_includes|_sass)$/i;
/** What repositories carry besides notes. */
const SKIPPED_NAME =
  /^(?:\..*|licen[cs]e.*|copying.*|notice|authors|contributors|code[-_]of[-_]conduct.*|contributing.*|security\.md|changelog.*|cname|makefile|dockerfile|rakefile|gemfile.*|procfile|thumbs\.db|robots\.txt|requirements.*\.txt)$/i;
/** Pictures, sound, archives, code and data: nothing to be read out. Documents that need another program are not among
 * these: they are tried, and reported when they cannot be read. */
const SKIPPED_EXTENSION =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp3|m4a|wav|ogg|flac|mp4|m4v|mov|avi|mkv|webm|zip|gz|tgz|bz2|xz|7z|rar|tar|jar|exe|dll|so|woff2?|ttf|otf|eot|css|s[ac]ss|less|m?[jt]sx?|cjs|cts|map|json|jsonl|ya?ml|toml|ini|lock|xml|csv|tsv|sql|sqlite|db|py|pyc|ipynb|rb|go|rs|java|class|kt|scala|swift|c|h|cc|cpp|hpp|cs|php|pl|lua|r|sh|bash|bat|ps1|cmd|tex|bib|tmp|bak|log)$/i;
const README = /^(?:readme|index)(?:\.\w+)?$/i;

/** The paths among these that are notes, in order of their names. A README is one only where it stands alone. */
export function noteFiles(paths: readonly string[]): string[] {
  const likely = paths.filter(isLikely).sort(byName);
  const others = likely.filter((path) => !README.test(nameOf(path)));
  const folders = new Set(others.flatMap(foldersAbove));
  return likely.filter((path) => !README.test(nameOf(path)) || !folders.has(folderOf(path)));
}

function isLikely(path: string): boolean {
  const parts = path.split('/');
  const name = nameOf(path);
  if (parts.slice(0, -1).some((part) => SKIPPED_FOLDER.test(part))) return false;
  return name !== '' && !SKIPPED_NAME.test(name) && !SKIPPED_EXTENSION.test(name);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folder of a file and those around it, up to the outermost, whose name is empty. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
}

/** By code point, so that the order is the same everywhere. */
function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
