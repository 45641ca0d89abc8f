/** After the prompt of a shell; "$ 5" is money. */
const PROMPTED = /^\$ (?=[a-z./~_-])/;
/** Programs whose names are no words of English: with an option, a path or another command behind them they are called. */
const PROGRAM =
  /^(?:sudo |npm |npx |yarn |pnpm |pip3? |docker(?:-compose)? |kubectl |helm |git |brew |apt(?:-get)? |yum |cargo |terraform |aws |az |gcloud |ssh |scp |curl |wget |chmod |mkdir )/;
const CALLED = /\s--?[a-zA-Z]|&&|\s\|\s|\s[.~]?\/\S|:\/\/|\s[<>]{1,2}\s/;
/** "npm install left-pad": without an option, too. */
const INSTALLS =
  /^(?:sudo )?(?:npm|pnpm|yarn|pip3?|brew|apt|apt-get|yum|cargo|go) (?:install|get|add|i|build|run|mod)(?: \S+){0,3}$/;

/** With what every command begins. */
const BEGINS = /^[`'$a-z]/;

/** True for a line that a shell would take, and nobody would say. */
export function isCommand(line: string): boolean {
  if (!BEGINS.test(line)) return false;
  const text = line.replace(/^[`'](?=[a-z])/, '').replace(/[`']$/, '');
  if (PROMPTED.test(text)) return true;
  if (/[.!?]$/.test(text) && !/\s\.$/.test(text)) return false;
  return (PROGRAM.test(text) && CALLED.test(text)) || INSTALLS.test(text);
}
