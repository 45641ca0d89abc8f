/** One observation: named signs, and whether the outcome was yes. */
export type Observation<S extends string> = {
  readonly signs: Readonly<Record<S, number>>;
  readonly yes: boolean;
  readonly weight: number;
};

export type Weights<S extends string> = Readonly<Record<S | 'bias', number>>;

const STEPS = 2000;
const RATE = 1.5;
/** Ridge penalty: keeps the weights small where the observations do not speak. */
const PENALTY = 0.004;

function predict<S extends string>(
  weights: Record<S | 'bias', number>,
  signs: Readonly<Record<S, number>>,
  names: readonly S[],
): number {
  const sum = names.reduce((total, name) => total + weights[name] * signs[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression by gradient descent from zero: the same observations give the same weights. */
export function fitLogistic<S extends string>(
  observations: readonly Observation<S>[],
  names: readonly S[],
): Weights<S> {
  const weights = Object.fromEntries([...names, 'bias'].map((name) => [name, 0])) as Record<
    S | 'bias',
    number
  >;
  const total = observations.reduce((sum, one) => sum + one.weight, 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = Object.fromEntries([...names, 'bias'].map((name) => [name, 0])) as Record<
      S | 'bias',
      number
    >;
    for (const { signs, yes, weight } of observations) {
      const error = (predict(weights, signs, names) - (yes ? 1 : 0)) * weight;
      for (const name of names) gradient[name] += error * signs[name];
      gradient.bias += error;
    }
    for (const name of names) weights[name] -= RATE * (gradient[name] / total + PENALTY * weights[name]);
    weights.bias -= RATE * (gradient.bias / total);
  }
  return weights;
}

/** Share of false yes and false no at a threshold of one half. */
export function errorsOf<S extends string>(
  weights: Weights<S>,
  observations: readonly Observation<S>[],
  names: readonly S[],
): { readonly falseYes: number; readonly falseNo: number } {
  const wrong = observations.filter((one) => predict({ ...weights }, one.signs, names) >= 0.5 !== one.yes);
  return { falseYes: wrong.filter((one) => !one.yes).length, falseNo: wrong.filter((one) => one.yes).length };
}
