import { createClient } from '@portevoix/sdk'
import { AmbassadorStartDocument, type AmbassadorStartQuery } from '@portevoix/sdk/documents'
import { type ComponentChildren, render } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { type App, AppContext, isEnded, reasonOf } from './app.ts'
import { Heading } from './parts.tsx'
import { linkTo, tabOf, useRoute, VIEWS } from './route.ts'
import { openSession, type Refusal, type Session } from './session.ts'
import { readStart, type Start } from './start.ts'
import { firstLanguage, keepLanguage, type Language, type Words, wordsOf } from './texts/language.ts'
import { MeView } from './views/me.tsx'
import { PostView } from './views/post.tsx'
import { SettingsView } from './views/settings.tsx'
import { ShareView } from './views/share.tsx'
import { SharesView } from './views/shares.tsx'
import { WriteView } from './views/write.tsx'

/** The page: whoever is logged in, or else what stands in the way. */
function Page({ start, opened }: { start: Start; opened: Session | Refusal }) {
  const [language, choose] = useState<Language>(() => firstLanguage(window))
  const [state, setState] = useState<'in' | 'ended' | 'out'>('in')
  const words = useMemo(() => wordsOf(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const setLanguage = useCallback((chosen: Language) => {
    keepLanguage(window, chosen)
    choose(chosen)
  }, [])
  const onEnded = useCallback(() => setState('ended'), [])
  const again = () => location.reload()
  if (typeof opened === 'string') {
    return (
      <Stop words={words} name={opened}>
        {opened !== 'not-secure' && <LogIn words={words} name="log-in" onClick={again} />}
      </Stop>
    )
  }
  if (state === 'out') {
    return (
      <Stop words={words} name="logged-out">
        <LogIn words={words} name="log-in-again" onClick={again} />
      </Stop>
    )
  }
  if (state === 'ended') {
    return (
      <Stop words={words} name="ended">
        <LogIn words={words} name="log-in-again" onClick={() => void opened.logIn()} />
      </Stop>
    )
  }
  return <Inside {...{ start, session: opened, language, setLanguage, onEnded }} onLogOut={() => setState('out')} />
}

type StopName = Refusal | 'ended' | 'logged-out'

function Stop({ words, name, children }: { words: Words; name: StopName; children?: ComponentChildren }) {
  useEffect(() => {
    document.title = words.t(`${name}-title`)
    document.querySelector('h1')?.focus()
  }, [words, name])
  return (
    <main id="content" class="alone">
      <h1 tabIndex={-1}>{words.t(`${name}-title`)}</h1>
      <p>{words.t(`${name}-text`)}</p>
      {children}
    </main>
  )
}

const LogIn = ({ words, name, onClick }: { words: Words; name: 'log-in' | 'log-in-again'; onClick: () => void }) => (
  <button type="button" class="main" onClick={onClick}>
    {words.t(name)}
  </button>
)

interface Inner {
  readonly start: Start
  readonly session: Session
  readonly language: Language
  setLanguage(language: Language): void
  onEnded(): void
  onLogOut(): void
}

/** For as long as what was done stays on the screen. */
const TOLD_MS = 8_000

/** What a person who is logged in sees. */
function Inside({ start: { server, organization }, session, language, setLanguage, onEnded, onLogOut }: Inner) {
  const [start, setStart] = useState<AmbassadorStartQuery | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [told, tell] = useState('')
  useEffect(() => {
    if (told === '') return
    const gone = setTimeout(() => tell(''), TOLD_MS)
    return () => clearTimeout(gone)
  }, [told])
  const client = useMemo(
    () => createClient({ url: '/graphql', token: session.token, headers: { 'accept-language': language } }),
    [session, language],
  )
  const words = useMemo(
    () => wordsOf(language, start?.viewer.organization.timeZone),
    [language, start?.viewer.organization.timeZone],
  )
  const refresh = useCallback(async () => {
    try {
      const { data } = await client.query(AmbassadorStartDocument, {}, { partial: true })
      setStart(data)
      setError(null)
    } catch (reason) {
      if (isEnded(reason)) onEnded()
      setError(reason)
    }
  }, [client, onEnded])
  useEffect(() => void refresh(), [refresh])
  const app = useMemo<App | null>(() => {
    if (!start) return null
    const names = new Map((start.socialNetworks ?? []).map(({ key, name }) => [key, name]))
    const networkName = (key: string) => names.get(key) ?? key
    return { client, session, words, start, refresh, setLanguage, onEnded, tell, networkName }
  }, [client, session, words, start, refresh, setLanguage, onEnded])
  return (
    <>
      <button type="button" class="skip" onClick={toContent}>
        {words.t('skip-to-content')}
      </button>
      <Navigation words={words} organization={start?.viewer.organization} />
      <Offline words={words} />
      <main id="content" tabIndex={-1}>
        {!app && error === null && (
          <p class="loading" role="status">
            {words.t('loading')}
          </p>
        )}
        {!app && error !== null && (
          <div class="notice problem" role="alert">
            <p>{reasonOf(error, words)}</p>
            <button type="button" onClick={refresh}>
              {words.t('retry')}
            </button>
          </div>
        )}
        {app && (
          <AppContext.Provider value={app}>
            {app.start.viewer.person === null && <NoPerson words={words} name={app.start.viewer.actor.name} />}
            {app.start.viewer.person !== null && (
              <View sessionsAddress={`${server}/o/${organization}/sessions`} onLogOut={onLogOut} />
            )}
          </AppContext.Provider>
        )}
      </main>
      <p class="told" role="status">
        {told}
      </p>
    </>
  )
}

/** An account of the team or of a system: nothing here is about anybody. */
function NoPerson({ words, name }: { words: Words; name: string }) {
  return (
    <>
      <Heading>{words.t('no-person-title')}</Heading>
      <p>{words.t('no-person-text', { name })}</p>
    </>
  )
}

/** The address of a view stands behind the `#`, so that no link can lead to a place within it. */
function toContent(): void {
  document.getElementById('content')?.focus()
}

function Navigation({
  words,
  organization,
}: {
  words: Words
  organization: AmbassadorStartQuery['viewer']['organization'] | undefined
}) {
  const tab = tabOf(useRoute())
  return (
    <header>
      <p class="brand">{organization?.name}</p>
      <nav aria-label={words.t('navigation')}>
        {VIEWS.map((view) => (
          <a key={view} href={linkTo(view)} aria-current={view === tab ? 'page' : undefined}>
            {words.t(`tab-${view}`)}
          </a>
        ))}
      </nav>
      {organization?.demo && <p class="demo">{words.t('demo')}</p>}
    </header>
  )
}

function Offline({ words }: { words: Words }) {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    const events = ['online', 'offline']
    for (const event of events) addEventListener(event, look)
    return () => {
      for (const event of events) removeEventListener(event, look)
    }
  }, [])
  return (
    <div role="status" class="connection">
      {!online && <p class="notice problem">{words.t('is-offline')}</p>}
    </div>
  )
}

function View({ sessionsAddress, onLogOut }: { sessionsAddress: string; onLogOut: () => void }) {
  const route = useRoute()
  const [first] = useState(route)
  useEffect(() => {
    if (route !== first) scrollTo(0, 0)
    document.title = document.querySelector('h1')?.textContent ?? document.title
  }, [route, first])
  if (route.view === 'write') return <WriteView {...route} />
  if (route.view === 'post') return <PostView {...route} />
  if (route.view === 'shares') return <SharesView />
  if (route.view === 'me') return <MeView />
  if (route.view === 'settings') return <SettingsView address={sessionsAddress} onLogOut={onLogOut} />
  return <ShareView />
}

/** Which organisation: asked where the address does not tell, and where what it tells is not there. */
function Choose({ organization }: Start) {
  const words = wordsOf(firstLanguage(window))
  // Without a client, one that is there has switched the page off.
  const isRefused = organization !== '' || new URLSearchParams(location.search).has('organization')
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const organization = String(form.get('organization')).trim().toLowerCase()
    location.search = `?${new URLSearchParams({ organization })}`
  }
  return (
    <main id="content" class="alone">
      <h1>{words.t('choose-title')}</h1>
      <p>{words.t('choose-text')}</p>
      {isRefused && (
        <p class="notice problem" role="alert">
          {words.t('choose-unknown')}
        </p>
      )}
      <form onSubmit={go}>
        <label for="organization" class="label">
          {words.t('choose-label')}
        </label>
        <input id="organization" name="organization" required autocomplete="organization" autocapitalize="none" />
        <button type="submit" class="main">
          {words.t('choose-go')}
        </button>
      </form>
    </main>
  )
}

async function main(): Promise<void> {
  const start = readStart(document)
  // The server's own address alone may be led back to.
  if (location.origin !== start.server) return location.replace(`${start.server}${location.pathname}${location.search}`)
  const root = document.getElementById('page')
  if (!root) throw new Error('The page has no place for its content.')
  document.documentElement.lang = firstLanguage(window)
  if (start.client === '') return render(<Choose {...start} />, root)
  const opened = await openSession(start, window)
  if (opened !== null) render(<Page start={start} opened={opened} />, root)
}

void main()
