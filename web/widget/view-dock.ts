import { html, nothing, type TemplateResult } from 'lit';
import { LONGEST_QUESTION } from './conversation.ts';
import { icon } from './icons.ts';
import { WORDS } from './words.ts';

export type Dock = {
  readonly placeholder: string;
  readonly isWaiting: boolean;
  /** Something one should know before asking: there is no network, or no voice. */
  readonly notice: string | undefined;
  /** The button that listens. */
  readonly talk: TemplateResult;
};

export type DockActions = {
  ask(text: string): void;
  stop(): void;
  editLast(): void;
};

/** Sends what stands in the field; an empty field is gone to. */
function send(form: HTMLFormElement, { ask }: DockActions): void {
  const field = form.elements.namedItem('question') as HTMLInputElement;
  const text = field.value;
  if (text.trim() === '') field.focus();
  else {
    field.value = '';
    ask(text);
  }
}

function recallLast(event: KeyboardEvent, { editLast }: DockActions): void {
  if (event.key !== 'ArrowUp' || (event.target as HTMLInputElement).value !== '') return;
  event.preventDefault();
  editLast();
}

function viewForm({ placeholder, isWaiting }: Dock, actions: DockActions): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(event.target as HTMLFormElement, actions);
  };
  const press = ({ currentTarget }: MouseEvent) => {
    const { form } = currentTarget as HTMLButtonElement;
    if (isWaiting) actions.stop();
    else if (form !== null) send(form, actions);
  };
  return html`<form class=${isWaiting ? 'ask waiting' : 'ask'} @submit=${submit}>
    <label class="hidden" for="question">${WORDS.question}</label>
    <input
      id="question"
      name="question"
      type="text"
      maxlength=${LONGEST_QUESTION}
      placeholder=${placeholder}
      autocomplete="off"
      enterkeyhint="send"
      @keydown=${(event: KeyboardEvent) => recallLast(event, actions)}
    />
    <button type="button" class="send" aria-label=${isWaiting ? WORDS.stop : WORDS.ask} @click=${press}>
      ${icon(isWaiting ? 'stop' : 'send')}
    </button>
  </form>`;
}

/** Where one asks: a field, and beside it the button to speak. While a question waits, the field's button stops it. */
export function viewDock(dock: Dock, actions: DockActions): TemplateResult {
  const { notice, talk } = dock;
  return html`<footer class="dock">
    ${notice === undefined ? nothing : html`<p class="notice">${notice}</p>`} ${viewForm(dock, actions)} ${talk}
  </footer>`;
}
