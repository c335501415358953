/** Asks for something when it is first wanted, and keeps the answer. */
export function once<Result>(ask: () => Result): () => Result {
  let kept: { readonly result: Result } | undefined;
  return () => {
    kept ??= { result: ask() };
    return kept.result;
  };
}
