/** One promise that a plugin is held to. */
export interface Property<Subject> {
  /** The name by which `except` leaves it out. */
  readonly name: string
  /** The promise as a sentence, for the title of the test. */
  readonly title: string
  /** False where the plugin has nothing that the promise is about: then there is no test. */
  concerns?(subject: Subject): boolean
  /** @throws Story where the promise is broken, LeftOut where it cannot be asked. */
  run(subject: Subject): void | Promise<void>
}

/** Properties that are left out, each with the reason that the test report shows. */
export type Except<Name extends string> = { readonly [K in Name]?: string }
