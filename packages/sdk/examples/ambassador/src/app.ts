import { ApiError, type Client, NetworkError, type TypedDocument } from '@portevoix/sdk'
import type { AmbassadorStartQuery } from '@portevoix/sdk/documents'
import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Session } from './session.ts'
import { SessionEnded } from './session.ts'
import type { Language, Words } from './texts/language.ts'

/** What every view knows. */
export interface App {
  readonly client: Client
  readonly session: Session
  readonly words: Words
  readonly start: AmbassadorStartQuery
  /** Asks again for what every view knows, after something of it was changed. */
  refresh(): Promise<void>
  setLanguage(language: Language): void
  /** Shows that the session is over. */
  onEnded(): void
  /** Tells of what was done, to screen readers too. */
  tell(text: string): void
  networkName(key: string): string
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A view stands within the app.')
  return app
}

export const isEnded = (error: unknown): boolean =>
  error instanceof SessionEnded || (error instanceof ApiError && error.code === 'UNAUTHENTICATED')

export const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Why something did not work, in words. */
export function reasonOf(error: unknown, { t }: Words): string {
  if (error instanceof NetworkError || error instanceof TypeError) return t('offline')
  if (!(error instanceof ApiError)) return t('failed')
  return error.requestId === undefined || error.code !== 'INTERNAL'
    ? error.message
    : t('failed-with-id', { id: error.requestId })
}

export interface Asked<Data> {
  readonly data: Data | null
  readonly error: unknown
  readonly again: () => void
}

/** What the API answers, asked as soon as the view is shown, and anew with other variables. */
export function useQuery<Data, Variables extends Record<string, unknown>>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): Asked<Data> {
  const { client, words, onEnded } = useApp()
  const [state, setState] = useState<{ data: Data | null; error: unknown }>({ data: null, error: null })
  const [turn, setTurn] = useState(0)
  const key = JSON.stringify(variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, which are new objects each time
  useEffect(() => {
    const leaving = new AbortController()
    client
      .query<Data, Record<string, unknown>>(document as TypedDocument<Data, Record<string, unknown>>, variables, {
        signal: leaving.signal,
        partial: true,
      })
      .then(
        ({ data }) => setState({ data, error: null }),
        (error: unknown) => {
          if (leaving.signal.aborted) return
          if (isEnded(error)) onEnded()
          setState(({ data }) => ({ data, error }))
        },
      )
    return () => leaving.abort()
  }, [key, turn, words.language])
  return { ...state, again: () => setTurn((before) => before + 1) }
}

export interface Act {
  readonly running: boolean
  /** Why it did not work, in words; null when it did or has not begun. */
  readonly problem: string | null
  /** Does it; a second call while it runs does nothing. @returns whether it was done. */
  run(work: () => Promise<unknown>): Promise<boolean>
}

/** Something that the person does, once at a time. */
export function useAct(): Act {
  const { words, onEnded } = useApp()
  const [state, setState] = useState<{ running: boolean; problem: string | null }>({ running: false, problem: null })
  const busy = useRef(false)
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (busy.current) return false
      busy.current = true
      setState({ running: true, problem: null })
      try {
        await work()
        setState({ running: false, problem: null })
        return true
      } catch (error) {
        if (isEnded(error)) onEnded()
        setState({ running: false, problem: reasonOf(error, words) })
        return false
      } finally {
        busy.current = false
      }
    },
    [words, onEnded],
  )
  return { ...state, run }
}
