const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    ø: 'o',
    Ø: 'O',
    æ: 'ae',
    Æ: 'Ae',
    œ: 'oe',
    Œ: 'Oe',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    þ: 'th',
    Þ: 'Th',
    ı: 'i',
    '’': "'",
    ʼ: "'",
    '‘': "'",
  }),
);

/** Latin letters without their marks: "Zoë’s" → "Zoe's". */
export function toPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (sign) => SPECIAL.get(sign) ?? sign);
}
