/** What a browser shows of a page. */
interface Shown {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** A person's browser: it keeps cookies of the server, and follows links and forms. */
export class Browser {
  readonly cookies = new Map<string, string>()

  /** Loads a page of the server, without following redirections. */
  async load(url: unknown, init: RequestInit = {}): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) }
    const answer = await fetch(String(url), { redirect: 'manual', ...init, headers })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (set.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }

  /**
   * Sends the form of a page that leads to this path, as a browser does.
   * @param fields what is filled in, beside the fields that the form has already.
   */
  async submit(
    page: { url: string; text: string },
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Shown> {
    const forms = page.text.split('<form ').slice(1)
    const form = forms.find((one) => one.includes(`action="${path}"`))
    if (form === undefined) throw new Error(`no form to ${path}: ${page.text}`)
    const hidden = [...form.replace(/<\/form>[\s\S]*/, '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const body = new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...fields,
    })
    const { origin } = new URL(page.url)
    return await this.load(new URL(path, page.url), { method: 'POST', body, headers: { origin, ...headers } })
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
