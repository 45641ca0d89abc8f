/** What runs inside the page of the viewer. Nothing here may use anything from outside but its arguments. */

/** A screen that skills are shown on: its size in density-independent pixels, and what Alexa calls it. */
export type Viewport = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly mode: 'HUB' | 'TV';
  readonly shape: 'RECTANGLE' | 'ROUND';
};

export type Job = {
  readonly document: unknown;
  readonly data: unknown;
  readonly viewport: Viewport;
  readonly commands: readonly unknown[];
};

/** Runs in the page: a player whose sounds last until they are ended. */
export function installPlayer(): void {
  const world = globalThis as unknown as PageWorld;
  world.createPlayer = (player: PlayerEvents) => ({
    prepare: (url: string) => {
      const id = `${world.sounds.length}`;
      world.sounds.push({ url: decodeURIComponent(url.replace(/^.*invalid\//, '')), player, id });
      setTimeout(() => player.onPrepared(id), 0);
      return id;
    },
    play: (id: string) => player.onPlaybackStarted(id),
    stop() {},
    flush() {},
    setReady() {},
    getCurrentAudioURL: () => '',
  });
}

/** Runs in the page: draws a document and starts its commands. */
export async function draw({ document, data, viewport, commands }: Job): Promise<void> {
  const world = globalThis as unknown as PageWorld;
  world.renderer?.destroy?.();
  Object.assign(world, { events: [], sounds: [] });
  const { width, height, dpi, shape, mode } = viewport;
  const view = world.document.getElementById('view');
  view.innerHTML = '';
  Object.assign(view.style, {
    width: `${width}px`,
    height: `${height}px`,
    borderRadius: shape === 'ROUND' ? '50%' : '0',
  });
  const content = world.AplRenderer.Content.create(JSON.stringify(document));
  content.addData('payload', JSON.stringify(data));
  const renderer = world.AplRenderer.default.create({
    content,
    view,
    viewport: { width, height, dpi, isRound: shape === 'ROUND', shape, mode },
    theme: 'dark',
    mode,
    utcTime: 0,
    localTimeAdjustment: 0,
    environment: { agentName: 'test', agentVersion: '1', allowOpenUrl: false, disallowVideo: true },
    audioPlayerFactory: world.createPlayer,
    onSendEvent: (event: unknown) => world.events.push(JSON.parse(JSON.stringify(event))),
  });
  world.renderer = renderer;
  await renderer.init();
  if (commands.length > 0) renderer.context.executeCommands(JSON.stringify(commands));
}

export type PlayerEvents = {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
};
export type PageElement = { textContent: string; querySelectorAll(selector: string): Iterable<PageElement> };
export type PageWorld = {
  renderer?: {
    destroy?: () => void;
    init(): Promise<void>;
    context: { executeCommands(json: string): void };
  };
  createPlayer: (player: PlayerEvents) => unknown;
  events: unknown[];
  sounds: { url: string; player: PlayerEvents; id: string }[];
  document: {
    getElementById(id: string): { innerHTML: string; innerText: string; style: Record<string, string> };
    querySelectorAll(selector: string): Iterable<PageElement>;
  };
  getComputedStyle(element: PageElement): { color: string };
  AplRenderer: {
    initEngine(): Promise<void>;
    Content: { create(json: string): { addData(name: string, json: string): void } };
    default: { create(options: unknown): NonNullable<PageWorld['renderer']> };
  };
};

/** Runs in the page: waits until the viewer has laid out and drawn, that is, until nothing changed for a moment. */
export async function untilStill(): Promise<void> {
  const { document } = globalThis as unknown as PageWorld;
  let before = '';
  for (let still = 0, waited = 0; still < 3 && waited < 40; waited += 1) {
    await new Promise((done) => setTimeout(done, 50));
    const now = document.getElementById('view').innerHTML;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Runs in the page: what shows that a touch had an effect. */
export function touchState(): string {
  const world = globalThis as unknown as PageWorld;
  return `${world.events.length} ${world.document.getElementById('view').innerText}`;
}

/** Runs in the page: sentences that are wholly or partly in the accent colour. */
export function litSentences(): readonly string[] {
  const { document, getComputedStyle } = globalThis as unknown as PageWorld;
  const isLit = (one: PageElement) => getComputedStyle(one).color === 'rgb(255, 180, 84)';
  return [...document.querySelectorAll('#view p')]
    .filter((one) => isLit(one) || [...one.querySelectorAll('*')].some(isLit))
    .map((one) => one.textContent.trim())
    .filter((text) => /^[A-Z].*\.$/.test(text));
}
