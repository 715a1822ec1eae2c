/** Where things are on the site. */
export class Links {
  readonly #names = new Map<string, string>()
  readonly #files = new Map<string, string>()

  /** A name in code type leads there from every page; the first place of a name counts. */
  addName(name: string, place: string): void {
    if (!this.#names.has(name)) this.#names.set(name, place)
  }

  /** A file of the repository, or a section of one (`README.md#settings`), is shown there. */
  addFile(file: string, place: string): void {
    this.#files.set(file, place)
  }

  ofName(name: string): string | null {
    return this.#names.get(name) ?? null
  }

  ofFile(file: string): string | null {
    return this.#files.get(file) ?? null
  }

  /** All names, with their places. */
  get names(): ReadonlyMap<string, string> {
    return this.#names
  }
}
