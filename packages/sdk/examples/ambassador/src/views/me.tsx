import { download, poll } from '@portevoix/sdk'
import {
  AmbassadorExportDocument,
  AmbassadorKnownDocument,
  type AmbassadorKnownQuery,
  PersonalDataExportDocument,
  PrivacyRequestCreateDocument,
} from '@portevoix/sdk/documents'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import { Failure, Heading, Loading, Problem } from '../parts.tsx'
import type { Words } from '../texts/language.ts'

type Viewer = AmbassadorKnownQuery['viewer']
type Person = NonNullable<Viewer['person']>
type Accesses = NonNullable<Viewer['accesses']>
type Request = NonNullable<AmbassadorKnownQuery['privacyRequests']>['nodes'][number]

const PAGE = 20

/** What is known about me, who looked, and how to get, correct or erase it. */
export function MeView() {
  const { words, start } = useApp()
  const personId = start.viewer.person?.id ?? ''
  const { data, error, again } = useQuery(AmbassadorKnownDocument, { accesses: PAGE, personId })
  const person = data?.viewer.person
  return (
    <>
      <Heading>{words.t('me-title')}</Heading>
      <p class="intro">{words.t('me-intro', { organization: start.viewer.organization.name })}</p>
      {!data && (error === null ? <Loading /> : <Failure error={error} again={again} />)}
      {person && (
        <>
          <Facts person={person} />
          <Score person={person} />
          {data.viewer.accesses && <Looks first={data.viewer.accesses} personId={personId} />}
          <Copy />
          <Ask open={data.privacyRequests?.nodes ?? []} />
        </>
      )}
    </>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Facts({ person }: { person: Person }) {
  const { words, networkName } = useApp()
  const { t } = words
  const countries = new Intl.DisplayNames(words.language, { type: 'region' })
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('fact-name'), person.displayName],
    [t('fact-email'), person.email],
    [t('fact-job'), person.jobTitle],
    [t('fact-departments'), person.departments.map(({ name }) => name).join(', ')],
    [t('fact-manager'), person.manager?.displayName],
    [t('fact-site'), person.site],
    [t('fact-country'), person.country && countries.of(person.country)],
    [t('fact-languages'), person.languages.map((tag) => words.value('language', tag)).join(', ')],
    [t('fact-skills'), person.skills.map(({ name }) => name).join(', ')],
    ...person.attributes.nodes.map(({ attribute, label }) => [attribute?.name ?? '', label] as const),
  ]
  const nominations = person.nominations ?? []
  return (
    <Part title={t('me-facts')}>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {person.socialAccounts.length > 0 && (
        <>
          <h3>{t('me-accounts')}</h3>
          <ul>
            {person.socialAccounts.map(({ id, network, handle, followers }) => (
              <li key={id}>
                {t('account-on', { network: networkName(network), handle })}
                {followers !== null && ` (${t('followers', { count: words.number(followers) })})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {nominations.length > 0 && (
        <>
          <h3>{t('me-nominations')}</h3>
          <ul>
            {nominations.map(({ dimension, count }) => (
              <li key={dimension}>
                {t('nominations-count', { dimension: words.value('dimension', dimension), count })}
              </li>
            ))}
          </ul>
          <p class="faint">{t('nominations-hidden')}</p>
        </>
      )}
    </Part>
  )
}

function Score({ person }: { person: Person }) {
  const { words } = useApp()
  const { t, number } = words
  const { score, scoringObjectedAt } = person
  if (!score) {
    return (
      <Part title={t('me-score')}>
        <p>{t(scoringObjectedAt === null ? 'score-none' : 'score-objected')}</p>
      </Part>
    )
  }
  const [value, coverage] = [number(Math.round(score.value)), number(Math.round(score.coverage * 100))]
  return (
    <Part title={t('me-score')}>
      <p>{t('score-value', { value, coverage, day: words.day(score.asOf) })}</p>
      <p>{t('score-text')}</p>
      <details>
        <summary>{t('score-why')}</summary>
        <ul>
          {score.dimensions.flatMap(({ name, reasons }) =>
            reasons.map(({ text }) => <li key={`${name} ${text}`}>{text}</li>),
          )}
        </ul>
      </details>
    </Part>
  )
}

function Looks({ first, personId }: { first: Accesses; personId: string }) {
  const { words, client } = useApp()
  const { t } = words
  const [later, setLater] = useState<readonly Accesses[]>([])
  const { running, problem, run } = useAct()
  const pages = [first, ...later]
  const looks = pages.flatMap(({ nodes }) => nodes)
  const { hasNextPage = false, endCursor: after } = pages.at(-1)?.pageInfo ?? {}
  const more = () =>
    run(async () => {
      const { data } = await client.query(AmbassadorKnownDocument, { accesses: PAGE, after, personId })
      const next = data.viewer.accesses
      if (next) setLater((before) => [...before, next])
    })
  return (
    <Part title={t('me-accesses')}>
      <p class="faint">{t('accesses-intro')}</p>
      {looks.length === 0 && <p>{t('accesses-none')}</p>}
      <ul class="lines">
        {looks.map((look) => (
          <li key={look.id}>
            <span class="faint">{words.hour(look.at)}</span> {lineOf(words, look)}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={running} onClick={more}>
          {t('more')}
        </button>
      )}
      <Problem text={problem} />
    </Part>
  )
}

/** Who was told what: a role and a department, and a name only where the organisation shows it. */
function lineOf({ t, value }: Words, look: Accesses['nodes'][number]): string {
  const what = value('class', look.class)
  if (look.purpose === 'MESSAGE') return t('access-line-message', { what })
  const roles = look.roles.map((role) => value('role', role)).join(', ')
  const who =
    look.readerName ?? (roles || (look.plugin ? t('access-plugin', { plugin: look.plugin }) : t('access-nobody')))
  return t('access-line', {
    what,
    who: look.department === null ? who : t('access-in', { who, department: look.department }),
  })
}

const OVER = ['SUCCEEDED', 'FAILED', 'CANCELLED']

/** A file of everything: made by the server, fetched with the token, and saved from memory. */
function Copy() {
  const { words, client, session } = useApp()
  const { t } = words
  const { running, problem, run } = useAct()
  const [file, setFile] = useState<string | null>(null)
  useEffect(() => () => void (file && URL.revokeObjectURL(file)), [file])
  const make = () =>
    run(async () => {
      const begun = await client.mutate(PersonalDataExportDocument, { input: { format: 'JSON' } })
      const made = await poll(client, AmbassadorExportDocument, { id: begun.id }, ({ export: one }) =>
        one && OVER.includes(one.status) ? one : null,
      )
      if (!made.url) throw new Error(made.status)
      const { stream } = await download(made.url, { token: session.token })
      const blob = await new Response(stream).blob()
      setFile(URL.createObjectURL(new Blob([blob], { type: 'application/json' })))
    })
  return (
    <Part title={t('me-copy')}>
      <p>{t('me-copy-text')}</p>
      <Problem text={problem} />
      <p role="status">{running ? t('me-copy-running') : file ? t('me-copy-ready') : ''}</p>
      {file ? (
        <a class="button main" href={file} download="portevoix.json">
          {t('me-copy-save')}
        </a>
      ) : (
        <button type="button" disabled={running} onClick={make}>
          {t('me-copy-make')}
        </button>
      )}
    </Part>
  )
}

const KINDS = [
  ['CORRECTION', 'me-ask-correction'],
  ['ERASURE', 'me-ask-erasure'],
] as const

/** Requests under data protection law, which somebody answers: those that wait for an answer, and what else can be asked for. */
function Ask({ open }: { open: readonly Request[] }) {
  const { words, client } = useApp()
  const { t } = words
  const { running, problem, run } = useAct()
  const [sent, setSent] = useState<readonly Request[]>([])
  const [chosen, setKind] = useState<(typeof KINDS)[number][0] | null>(null)
  const [text, setText] = useState('')
  const id = useId()
  const asked = [...open, ...sent]
  const left = KINDS.filter(([kind]) => asked.every((one) => one.kind !== kind))
  const kind = chosen ?? left[0]?.[0]
  const send = async (event: Event) => {
    event.preventDefault()
    if (!kind) return
    await run(async () => {
      const input = { kind, ...(text.trim() && { text: text.trim() }) }
      const request = await client.mutate(PrivacyRequestCreateDocument, { input })
      setSent((before) => [...before, request])
      setKind(null)
      setText('')
    })
  }
  return (
    <Part title={t('me-ask')}>
      <p>{t('me-ask-text')}</p>
      <div role="status">
        {asked.map((one) => (
          <p key={one.id} class="notice fine">
            {t('me-asked', { kind: words.value('request', one.kind), day: words.day(one.dueAt) })}
          </p>
        ))}
      </div>
      {left.length > 0 && (
        <form onSubmit={send}>
          <fieldset class="choices">
            <legend>{t('me-ask-kind')}</legend>
            {left.map(([value, label]) => (
              <label key={value} class="choice">
                <input type="radio" name={id} value={value} checked={kind === value} onChange={() => setKind(value)} />
                {t(label)}
              </label>
            ))}
          </fieldset>
          <label for={`${id}text`} class="label">
            {t('me-ask-what')} <span class="faint">({t('optional')})</span>
          </label>
          <textarea
            id={`${id}text`}
            rows={3}
            maxLength={2_000}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Problem text={problem} />
          <button type="submit" disabled={running}>
            {t('me-ask-send')}
          </button>
        </form>
      )}
    </Part>
  )
}
