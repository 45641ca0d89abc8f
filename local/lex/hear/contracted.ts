/** Sentences have their short forms opened; people say them. Gives a sentence as it is and, where there is one, with the short form. */
export function contracted(contractions: Readonly<Record<string, string>>) {
  const short = Object.entries(contractions).filter(([form]) => form.includes("'"));
  return (sentence: readonly string[]): readonly (readonly string[])[] => {
    const whole = ` ${sentence.join(' ')} `;
    const said = short.reduce((text, [form, full]) => text.replace(` ${full} `, ` ${form} `), whole);
    return said === whole ? [sentence] : [sentence, said.trim().split(' ')];
  };
}
