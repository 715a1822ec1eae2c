/** Which text a message is, so that a program can say it in another language. Plain JSON. */
export interface TextRef {
  /** Which text it is, such as `rows.no-number`. It never changes. */
  readonly code: string
  /** What the text names, by name. A text among them is put into words with it. */
  readonly parameters: { readonly [name: string]: string | number | TextRef }
}

/** A message in English, and which text it is. */
export interface Said {
  readonly message: string
  readonly text: TextRef
}

type NamesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

type ParametersOf<Words extends string> = [NamesIn<Words>] extends [never]
  ? []
  : [parameters: { readonly [name in NamesIn<Words>]: string | number | Said }]

/** Says one of these words, with what it names. */
export type Say<Words extends { readonly [name: string]: string }> = <Name extends keyof Words & string>(
  name: Name,
  ...parameters: ParametersOf<Words[Name]>
) => Said

/**
 * Makes messages from English words with `{name}` for what they name.
 * @param area first part of their codes.
 */
export function sayingFrom<const Words extends { readonly [name: string]: string }>(
  area: string,
  words: Words,
): Say<Words> {
  return (name, ...[parameters]) => {
    const named: { readonly [name: string]: string | number | Said } = parameters ?? {}
    const message = (words[name] ?? '').replace(/\{(\w+)\}/g, (_all, parameter: string) => {
      const value = named[parameter]
      return typeof value === 'object' ? value.message : String(value)
    })
    const told = Object.entries(named).map(([key, value]) => [key, typeof value === 'object' ? value.text : value])
    return { message, text: { code: `${area}.${name}`, parameters: Object.fromEntries(told) } }
  }
}
