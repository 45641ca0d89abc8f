/**
 * What a listener says for a built-in intent without any sample of ours: the phrases that Amazon's "Standard Built-in Intents"
 * lists for English. They match word by word, so no other intent may have one of them as a sample.
 * "home" and "go home" are how NavigateHomeIntent is named on devices with a screen.
 */
export const BUILT_IN_PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['AMAZON.CancelIntent', ['cancel', 'never mind', 'forget it']],
  ['AMAZON.FallbackIntent', []],
  ['AMAZON.HelpIntent', ['help', 'help me', 'can you help me']],
  ['AMAZON.MoreIntent', ['more']],
  ['AMAZON.NavigateHomeIntent', ['home', 'go home']],
  ['AMAZON.NextIntent', ['next', 'skip', 'skip forward']],
  ['AMAZON.NoIntent', ['no', 'no thanks']],
  ['AMAZON.PageDownIntent', ['page down']],
  ['AMAZON.PageUpIntent', ['page up']],
  ['AMAZON.PauseIntent', ['pause', 'pause that']],
  ['AMAZON.PreviousIntent', ['go back', 'skip back', 'back up']],
  ['AMAZON.RepeatIntent', ['repeat', 'say that again', 'repeat that']],
  ['AMAZON.ResumeIntent', ['resume', 'continue', 'keep going']],
  ['AMAZON.ScrollDownIntent', ['scroll down']],
  ['AMAZON.ScrollUpIntent', ['scroll up']],
  ['AMAZON.SelectIntent', []],
  ['AMAZON.StartOverIntent', ['start over', 'restart', 'start again']],
  ['AMAZON.StopIntent', ['stop', 'off', 'shut up']],
  ['AMAZON.YesIntent', ['yes', 'yes please', 'sure']],
]);

/** Without these three no skill is certified. */
export const REQUIRED_INTENTS = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];
