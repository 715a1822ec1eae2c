/** One property that a plugin must have. */
export interface Property<Subject> {
  /** The name for leaving it out with `except`. */
  readonly name: string
  /** The property as a sentence, for the title of the test. */
  readonly title: string
  /** False when the property does not apply to the plugin: then there is no test. */
  concerns?(subject: Subject): boolean
  /** @throws Story when the plugin does not have the property, LeftOut when it cannot be tested. */
  run(subject: Subject): void | Promise<void>
}

/** Properties that are left out, each with the reason that the test report shows. */
export type Except<Name extends string> = { readonly [K in Name]?: string }
