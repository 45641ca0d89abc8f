import type { Context, interfaces, SupportedInterfaces } from 'ask-sdk-model';

export const DEVICES = ['dot', 'show', 'round', 'tv'] as const;
export type DeviceName = (typeof DEVICES)[number];

/** A device as it shows itself in a request. */
export type Device = {
  readonly name: DeviceName;
  readonly interfaces: SupportedInterfaces;
  readonly viewport?: Pick<Context, 'Viewport' | 'Viewports'>;
};

type Screen = {
  readonly mode: 'HUB' | 'TV';
  readonly shape: 'RECTANGLE' | 'ROUND';
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly touch: boolean;
};

/** Echo Show 8, Echo Spot, Fire TV: pixels and density as those devices report them. */
const SCREENS: Readonly<Record<Exclude<DeviceName, 'dot'>, Screen>> = {
  show: { mode: 'HUB', shape: 'RECTANGLE', width: 1280, height: 800, dpi: 160, touch: true },
  round: { mode: 'HUB', shape: 'ROUND', width: 480, height: 480, dpi: 160, touch: true },
  tv: { mode: 'TV', shape: 'RECTANGLE', width: 1920, height: 1080, dpi: 320, touch: false },
};

/** The newest version that devices of the last years understand. */
const APL_VERSION = '2023.3';

const VIDEO = { codecs: ['H_264_42' as const, 'H_264_41' as const] };

export function deviceNamed(name: DeviceName): Device {
  if (name === 'dot') return { name, interfaces: { AudioPlayer: {} } };
  const screen = SCREENS[name];
  return {
    name,
    interfaces: { AudioPlayer: {}, 'Alexa.Presentation.APL': { runtime: { maxVersion: APL_VERSION } } },
    viewport: { Viewport: viewportOf(screen), Viewports: [typedViewportOf(screen)] },
  };
}

/** The screen in the older of the two ways that a request tells of it. */
function viewportOf({ mode, shape, width, height, dpi, touch }: Screen): NonNullable<Context['Viewport']> {
  const [arcMinuteWidth, arcMinuteHeight] = mode === 'TV' ? [1152, 648] : [346, 216];
  return {
    experiences: [{ arcMinuteWidth, arcMinuteHeight, canRotate: false, canResize: false }],
    mode,
    shape,
    pixelWidth: width,
    pixelHeight: height,
    dpi,
    currentPixelWidth: width,
    currentPixelHeight: height,
    touch: touch ? ['SINGLE'] : [],
    keyboard: touch ? [] : ['DIRECTION'],
    video: VIDEO,
  };
}

function typedViewportOf({
  mode,
  shape,
  width,
  height,
  dpi,
}: Screen): interfaces.viewport.TypedViewportState {
  const size = { type: 'DISCRETE' as const, pixelWidth: width, pixelHeight: height };
  return {
    type: 'APL',
    id: 'main',
    shape,
    dpi,
    presentationType: 'STANDARD',
    canRotate: false,
    configuration: { current: { mode, video: VIDEO, size } },
  };
}
