import { post, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts'
import { call } from './oidc-world.ts'

type Fields = Record<string, unknown>

/** An organisation whose people log in by a mailed link. */
export interface MailWorld {
  readonly world: World
  readonly server: MailServer
  /** Global id of the notifier. */
  readonly senderId: string
  at(path: string): string
  /** An act of the owner, or of whoever has the key. */
  act(name: string, variables: Fields, selection: string, key?: string): Promise<Fields>
  /** Confirms the sender as it is now. */
  confirm(more?: Fields, key?: string): Promise<Fields>
  /** A browser in which somebody asked for a link, with the page that it got. */
  ask(address: string, browser?: Browser): Promise<Asked>
  /** The mails to an address so far. */
  sent(address: string): ReceivedMail[]
  stop(): Promise<void>
}

interface Asked {
  readonly browser: Browser
  readonly page: { readonly url: string; readonly status: number; readonly text: string; readonly headers: Headers }
}

export async function startMailWorld(settings: Parameters<typeof startWorld>[0] = {}): Promise<MailWorld> {
  const server = await startMailServer()
  const world = await startWorld({
    plugins: ['@portevoix/notifier-mail'],
    ...settings,
    allowPrivate: [`127.0.0.1:${server.port}`, ...(settings.allowPrivate ?? [])],
  })
  const act = (name: string, variables: Fields, selection: string, key = world.organization.key) =>
    call(world, key, { name, type: `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, variables, selection })
  const config = { host: '127.0.0.1', port: server.port, security: 'none', from: 'portevoix@example.org' }
  const made = await act(
    'integrationCreate',
    { input: { notifier: 'mail', name: 'Log-in mails', config } },
    '... on Integration { id }',
  )
  const senderId = String(made.id)
  const versionOfSender = async () => {
    const query = `{ integration: node(id: "${senderId}") { ... on Integration { version } } }`
    const { body } = await post(world.url, world.organization.key, { query })
    const found = body.data as { integration: { version: number } }
    return found.integration.version
  }
  const at = (path: string) => `${world.server.url}/o/test/${path}`
  const own: MailWorld = {
    world,
    server,
    senderId,
    at,
    act,
    confirm: async (more = {}, key = world.organization.key) =>
      await act(
        'mailedLogInSet',
        { input: { senderId, senderVersion: await versionOfSender(), ...more } },
        '... on MailedLogIn { status roles sender { id } }',
        key,
      ),
    ask: async (address, browser = new Browser()) => {
      const shown = { url: at('log-in'), ...(await browser.load(at('log-in'))) }
      const answered = await browser.submit(shown, '/o/test/log-in/mail', { address })
      return { browser, page: { url: at('log-in/mail'), ...answered } }
    },
    sent: (address) => server.mails.filter(({ to }) => to === address),
    stop: async () => {
      await world.stop()
      server.stop()
    },
  }
  await own.confirm()
  return own
}

export const linkIn = ({ text }: ReceivedMail): string => /http\S+\/log-in\/mail\/link\/\S+/.exec(text)?.[0] ?? ''
export const codeIn = ({ text }: ReceivedMail): string => /^ {4}(\d{4} \d{4})\r?$/m.exec(text)?.[1] ?? ''
export const secretIn = (mail: ReceivedMail): string => linkIn(mail).split('/').at(-1) ?? ''

/** Opens the link of a mail in a browser. */
export async function open(browser: Browser, mail: ReceivedMail) {
  return { url: linkIn(mail), ...(await browser.load(linkIn(mail))) }
}

/** Opens the link of a mail, and presses its button. */
export async function logInBy(browser: Browser, mail: ReceivedMail) {
  return await browser.submit(await open(browser, mail), '/o/test/log-in/mail/open')
}

export const isLoggedIn = async ({ at }: MailWorld, browser: Browser): Promise<boolean> =>
  (await browser.load(at('sessions'))).status === 200
