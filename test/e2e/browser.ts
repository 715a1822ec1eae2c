/** What a browser shows of a page. */
interface Shown {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** A person's browser: it keeps cookies of the server, and follows links and redirections. */
export class Browser {
  #cookie = ''

  /** Loads a page of the server. */
  async load(url: unknown): Promise<Shown> {
    const answer = await fetch(String(url), {
      redirect: 'manual',
      headers: this.#cookie ? { cookie: this.#cookie } : {},
    })
    for (const set of answer.headers.getSetCookie()) this.#cookie = set.split(';')[0] ?? ''
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }

  /** Opens the link of `integrationAuthorize`, and answers where its page leads to. */
  async start(url: unknown): Promise<URL> {
    const { text } = await this.load(url)
    const [, href] = /<a href="([^"]+)"/.exec(text) ?? []
    if (href === undefined) throw new Error(`no link: ${text}`)
    return new URL(href.replaceAll('&amp;', '&'))
  }

  /** Opens the link and logs in; answers where the provider sends the browser back to. */
  async logIn(url: unknown): Promise<URL> {
    const asked = await fetch(await this.start(url), { redirect: 'manual' })
    return new URL(asked.headers.get('location') ?? '')
  }
}

/** Everything that a person does, with a browser of their own. */
export async function browse(url: unknown, change: (back: URL) => void = () => {}): Promise<Shown & { back: URL }> {
  const browser = new Browser()
  const back = await browser.logIn(url)
  change(back)
  return { ...(await browser.load(back)), back }
}
