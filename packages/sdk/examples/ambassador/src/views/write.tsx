import { isUserError } from '@portevoix/sdk'
import {
  AmbassadorContentDocument,
  type AmbassadorContentQuery,
  AssessDocument,
  type AssessQuery,
  ShareCreateDocument,
} from '@portevoix/sdk/documents'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { isAborted, isEnded, reasonOf, useAct, useApp, useQuery } from '../app.ts'
import { forgetDraft, keepDraft, readDraft } from '../drafts.ts'
import { type Finding, grouped } from '../findings.ts'
import type { Participation } from '../participation.ts'
import { Failure, Heading, Loading, Outward, Problem } from '../parts.tsx'
import { linkTo } from '../route.ts'

type Content = NonNullable<AmbassadorContentQuery['content']>
type Assessment = NonNullable<AssessQuery['assess']>

/** Writing about a content, step by step: what it is, where, in which words. */
export function WriteView({ participationId, contentId }: { participationId: string; contentId: string }) {
  const { words, start } = useApp()
  const { data, error, again } = useQuery(AmbassadorContentDocument, { id: contentId })
  const participation = start.viewer.participations?.nodes.find(({ id }) => id === participationId)
  const content = data?.content
  return (
    <>
      <p>
        <a href={linkTo('share')}>← {words.t('tab-share')}</a>
      </p>
      <Heading>{words.t('write-title')}</Heading>
      {!data && error === null && <Loading />}
      {!data && error !== null && <Failure error={error} again={again} />}
      {data && !(content && participation) && <p class="notice">{words.t('content-gone')}</p>}
      {content && participation && <Writing key={contentId} content={content} participation={participation} />}
    </>
  )
}

/** From the last key to the question: a pause in writing, not every letter. */
const PAUSE_MS = 500

interface Checked {
  readonly state: 'idle' | 'running' | 'done' | 'failed'
  readonly findings: readonly Finding[]
  readonly verdict: Assessment['verdict'] | null
  readonly reason: string
}
const UNCHECKED: Checked = { state: 'idle', findings: [], verdict: null, reason: '' }

/** What the guidelines say of a text, while it is written: each change takes back the question before. */
function useAssessment(input: { text: string; network: string; contentId: string; participationId: string }) {
  const { client, words, onEnded } = useApp()
  const [checked, setChecked] = useState<Checked>(UNCHECKED)
  const { text, network, contentId, participationId } = input
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the check is about, and nothing else, asks anew
  useEffect(() => {
    if (text.trim() === '' || network === '') return setChecked(UNCHECKED)
    const leaving = new AbortController()
    const { signal } = leaving
    const ask = async () => {
      setChecked((before) => ({ ...before, state: 'running' }))
      try {
        const { data } = await client.query(
          AssessDocument,
          { input: { text, network, contentId, participationId } },
          { signal },
        )
        const { verdict = null, findings = [] } = data.assess ?? {}
        setChecked({ ...UNCHECKED, state: 'done', verdict, findings })
      } catch (error) {
        if (signal.aborted || isAborted(error)) return
        if (isEnded(error)) onEnded()
        setChecked({ ...UNCHECKED, state: 'failed', reason: reasonOf(error, words) })
      }
    }
    const waiting = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      clearTimeout(waiting)
      leaving.abort()
    }
  }, [text, network, contentId, participationId, words.language])
  return checked
}

const VERDICTS = { ALLOW: 'check-fine', WARN: 'check-warn', BLOCK: 'check-block' } as const

function Writing({ content, participation }: { content: Content; participation: Participation }) {
  const { words, client, networkName } = useApp()
  const networks = participation.campaign?.networks ?? []
  const kept = readDraft(content.id)
  const [text, setText] = useState(kept?.text ?? '')
  const [network, setNetwork] = useState(kept?.network || (networks[0] ?? ''))
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  const { running, problem, run } = useAct()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const checked = useAssessment({ text, network, contentId: content.id, participationId: participation.id })
  useEffect(() => keepDraft(content.id, { text, network }), [content.id, text, network])

  const submit = async (event: Event) => {
    event.preventDefault()
    setRefusals([])
    setMissing(text.trim() === '')
    if (text.trim() === '') return field.current?.focus()
    const input = { participationId: participation.id, contentId: content.id, network, text }
    await run(async () => {
      const made = await client.mutate.safe(ShareCreateDocument, { input })
      if (made.__typename === 'ShareRefusedError') return setRefusals(made.reasons.map(({ message }) => message))
      if (made.__typename === 'BlockedByGuidelinesError') return setRefusals(blockers(made.assessment.findings))
      if (isUserError(made)) return setRefusals([made.message])
      forgetDraft(content.id)
      location.hash = linkTo('post', made.id)
    })
  }
  const show = ({ span }: Finding) => {
    if (!span || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(span.start, span.end)
  }
  return (
    <form onSubmit={submit} noValidate>
      <section class="card" lang={content.language ?? undefined}>
        <h2>{content.title}</h2>
        {content.text && <p>{content.text}</p>}
        {content.url && <Outward to={content.url}>{words.t('open-content')}</Outward>}
      </section>
      <fieldset class="choices">
        <legend>{words.t('network-label')}</legend>
        {networks.map((key) => (
          <label key={key} class="choice chip">
            <input type="radio" name="network" value={key} checked={network === key} onChange={() => setNetwork(key)} />
            {networkName(key)}
          </label>
        ))}
      </fieldset>
      <label for={`${id}words`} class="label">
        {words.t('words-label')}
      </label>
      <p id={`${id}hint`} class="faint">
        {words.t('words-hint')}
      </p>
      <textarea
        ref={field}
        id={`${id}words`}
        rows={7}
        maxLength={20_000}
        value={text}
        aria-describedby={`${id}hint ${id}verdict`}
        aria-invalid={isMissing || checked.verdict === 'BLOCK'}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Verdict id={`${id}verdict`} checked={checked} text={text} onShow={show} />
      {isMissing && <Problem text={words.t('words-missing')} />}
      <Problem text={problem} />
      {refusals.length > 0 && (
        <div class="notice problem" role="alert">
          <p>{words.t('refused-because')}</p>
          <ul>
            {refusals.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="row">
        <button type="submit" class="main" disabled={running}>
          {words.t('continue')}
        </button>
      </div>
    </form>
  )
}

const blockers = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'BLOCK').map(({ message }) => message)

interface Shown {
  readonly id: string
  readonly checked: Checked
  readonly text: string
  onShow(finding: Finding): void
}

/** What the check says, announced when a pause in writing has brought something new. */
function Verdict({ id, checked, text, onShow }: Shown) {
  const { words } = useApp()
  const { state, verdict, findings, reason } = checked
  const told =
    state === 'failed'
      ? words.t('check-failed', { reason })
      : state === 'running' && verdict === null
        ? words.t('check-running')
        : verdict && verdict in VERDICTS
          ? words.t(VERDICTS[verdict as keyof typeof VERDICTS])
          : words.t('check-idle')
  return (
    <section class={`verdict ${verdict?.toLowerCase() ?? 'open'}`}>
      <p id={id} role="status">
        <span class="mark" aria-hidden="true" />
        {told}
      </p>
      {findings.length > 0 && (
        <ul class="findings">
          {grouped(findings).map((finding) => (
            <li key={`${finding.rule} ${finding.message} ${finding.span?.start}`}>
              <p>
                <strong>{words.value('finding', finding.severity)}</strong> {finding.message}
              </p>
              {finding.fixes.map((fix) => (
                <p key={fix}>{fix}</p>
              ))}
              {finding.span && finding.span.end > finding.span.start && (
                <p class="faint">
                  {words.t('finding-place', { words: text.slice(finding.span.start, finding.span.end) })}{' '}
                  <button type="button" class="quiet" onClick={() => onShow(finding)}>
                    {words.t('finding-show')}
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
