/** An error by class and code. Its message stays out: it may hold what was said. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { cause } = error;
  return {
    error: error.name,
    ...('code' in error && { code: String(error.code) }),
    ...(cause instanceof Error && { cause: cause.name }),
  };
}
