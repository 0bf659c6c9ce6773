/** The members of a union of texts, written out: a new one does not compile until it is listed. */
export const every =
  <Union extends string>() =>
  <const Listed extends readonly Union[]>(
    listed: Listed & ([Exclude<Union, Listed[number]>] extends [never] ? unknown : { missing: Union }),
  ): Listed =>
    listed

/** A member of each kind of a union: a new kind does not compile until it has one. */
export type OneOfEach<Union extends { readonly kind: string }> = {
  readonly [Kind in Union["kind"]]: Extract<Union, { readonly kind: Kind }>
}
