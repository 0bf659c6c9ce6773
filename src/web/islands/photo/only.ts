/** The first element that a selector finds; null when there is none, or one of another type. */
export const only = <E extends Element>(scope: ParentNode, selector: string, type: new () => E): E | null => {
  const found = scope.querySelector(selector)
  return found instanceof type ? found : null
}
