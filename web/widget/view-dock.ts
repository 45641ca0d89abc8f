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

/** Where one asks: a field, and beside it the button to speak. While a question waits, the field's button stops it. */
export function viewDock(
  { placeholder, isWaiting, notice, talk }: Dock,
  actions: DockActions,
): TemplateResult {
  const send = (form: HTMLFormElement) => {
    const field = form.elements.namedItem('question') as HTMLInputElement;
    const text = field.value;
    if (text.trim() === '') return field.focus();
    field.value = '';
    actions.ask(text);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(event.target as HTMLFormElement);
  };
  const press = ({ currentTarget }: MouseEvent) => {
    const form = (currentTarget as HTMLButtonElement).form;
    if (isWaiting) actions.stop();
    else if (form !== null) send(form);
  };
  const recallLast = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' || (event.target as HTMLInputElement).value !== '') return;
    event.preventDefault();
    actions.editLast();
  };
  return html`<footer class="dock">
    ${notice === undefined ? nothing : html`<p class="notice">${notice}</p>`}
    <form class=${isWaiting ? 'ask waiting' : 'ask'} @submit=${submit}>
      <label class="hidden" for="question">${WORDS.question}</label>
      <input
        id="question"
        name="question"
        type="text"
        maxlength=${LONGEST_QUESTION}
        placeholder=${placeholder}
        autocomplete="off"
        enterkeyhint="send"
        @keydown=${recallLast}
      />
      <button type="button" class="send" aria-label=${isWaiting ? WORDS.stop : WORDS.ask} @click=${press}>
        ${icon(isWaiting ? 'stop' : 'send')}
      </button>
    </form>
    ${talk}
  </footer>`;
}
