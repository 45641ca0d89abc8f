import { sayTechName } from './tech-names.ts';

type Unit = {
  readonly one: string;
  readonly more: string;
  /** It means nothing else where it stands apart from its figure. */
  readonly isClear: boolean;
};

/** Sign, one, more; a bar says that it is clear by itself. */
const TABLE = `
ms| millisecond
µs| microsecond
μs| microsecond
us microsecond
ns| nanosecond
s second
sec| second
secs| second
m meter
min| minute
mins| minute
h hour
hr| hour
hrs| hour
d day
B byte
KB| kilobyte
kB| kilobyte
MB| megabyte
GB| gigabyte
TB| terabyte
PB| petabyte
EB| exabyte
KiB| kibibyte
MiB| mebibyte
GiB| gibibyte
TiB| tebibyte
kbps| kilobit/per/second
Kbps| kilobit/per/second
Mbps| megabit/per/second
Gbps| gigabit/per/second
MB/s| megabyte/per/second
GB/s| gigabyte/per/second
Hz| hertz hertz
kHz| kilohertz kilohertz
MHz| megahertz megahertz
GHz| gigahertz gigahertz
W watt
kW| kilowatt
MW| megawatt
GW| gigawatt
kWh| kilowatt/hour
MWh| megawatt/hour
V volt
g gram
kg| kilogram
mg| milligram
lb| pound
lbs| pound
oz| ounce
mm| millimeter
cm| centimeter
km| kilometer
nm| nanometer
ft| foot feet
mi mile
mph| mile/per/hour
km/h| kilometer/per/hour
ml| milliliter
l liter
L liter
°| degree
°C| degree/celsius
°F| degree/fahrenheit
dB| decibel
px| pixel
m2 square/meter
m² square/meter
km2| square/kilometer
km²| square/kilometer
`;

/** Units by their signs. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [sign = '', name = '', irregular] = line.split(' ');
      const one = name.replaceAll('/', ' ');
      return [sign.replace('|', ''), { one, more: irregular ?? plural(one), isClear: sign.endsWith('|') }];
    }),
);

/** The letters that stand for a great number. */
export const SCALES: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['K', 'thousand'],
  ['M', 'million'],
  ['B', 'billion'],
  ['bn', 'billion'],
  ['T', 'trillion'],
]);
const SCALE_WORDS: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion']);

/** "million": a word that makes a figure greater. */
export function isScale(word: string): boolean {
  return SCALE_WORDS.has(word.toLowerCase());
}

/** "megabit per second" → "megabits per second", "degree celsius" → "degrees celsius", "kilowatt hour" → "kilowatt hours" */
function plural(one: string): string {
  return /^(?:kilowatt|megawatt|square) /.test(one) ? `${one}s` : one.replace(/^\S+/, '$&s');
}

/** The unit of a figure, in the number that the figure asks for. */
export function sayUnit(sign: string, figure: string): string {
  const unit = UNITS.get(sign);
  const name = (figure === '1' ? unit?.one : unit?.more) ?? '';
  return name
    .split(' ')
    .map((word) => sayTechName(word) ?? word)
    .join(' ');
}
