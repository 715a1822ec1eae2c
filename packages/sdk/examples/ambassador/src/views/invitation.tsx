import {
  AmbassadorSettingsDocument,
  type AmbassadorSettingsQuery,
  ParticipationAcceptDocument,
  ParticipationDeclineDocument,
} from '@portevoix/sdk/documents'
import { useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import type { Participation } from '../participation.ts'
import { Failure, Loading, Problem, Prose } from '../parts.tsx'

type Purpose = NonNullable<AmbassadorSettingsQuery['purposes']>['nodes'][number]

/** Without it nobody can take part. */
export const NEEDED = 'SHARING'

/** The wording of a purpose in a language, else in any; null where none is in force. */
export const wordingOf = ({ document }: Purpose, language: string) =>
  document?.inForce.find((one) => one.language === language) ?? document?.inForce[0] ?? null

/** An invitation that waits for an answer: closed at first, so that nothing is asked before somebody wants to read it. */
export function Invitation({ participation }: { participation: Participation }) {
  const { words } = useApp()
  const { campaign, mandate, invitationMessage } = participation
  const [open, setOpen] = useState(false)
  return (
    <article class="card raised">
      <h3>{words.t('invited-to', { campaign: campaign?.name ?? '' })}</h3>
      {invitationMessage && <Prose text={invitationMessage} />}
      {!open && (
        <button type="button" onClick={() => setOpen(true)}>
          {words.t('answer-invitation')}
          <span class="unseen">: {campaign?.name}</span>
        </button>
      )}
      {open && (
        <>
          {campaign?.brief && <p>{campaign.brief}</p>}
          <h4>{words.t('asked-of-you')}</h4>
          {mandate ? (
            <>
              <Prose text={mandate.tasks} />
              <p>{words.t('asked-until', { day: words.day(mandate.until), minutes: mandate.minutesPerWeek })}</p>
            </>
          ) : (
            <p>{words.t('asked-nothing')}</p>
          )}
          <Answer participation={participation} />
        </>
      )}
    </article>
  )
}

function Answer({ participation }: { participation: Participation }) {
  const { words, client, refresh, tell } = useApp()
  const { data, error, again } = useQuery(AmbassadorSettingsDocument, {})
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  const { running, problem, run } = useAct()
  if (!data) return error === null ? <Loading /> : <Failure error={error} again={again} />
  const agreedTo = (data.viewer.person?.agreements?.nodes ?? [])
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ purpose }) => purpose?.key)
  const open = (data.purposes?.nodes ?? []).filter(({ basis, key }) => basis === 'CONSENT' && !agreedTo.includes(key))
  const toggle = (key: string) =>
    setAgreed((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
  const name = participation.campaign?.name ?? ''
  const { id, version: expectedVersion } = participation
  const accept = async () => {
    if (open.some(({ key }) => key === NEEDED) && !agreed.includes(NEEDED)) return setMissing(true)
    setMissing(false)
    const agreements = open.flatMap((purpose) => {
      const wording = agreed.includes(purpose.key) ? wordingOf(purpose, words.language) : null
      return wording ? [{ purpose: purpose.key, documentVersionId: wording.id }] : []
    })
    const done = await run(() =>
      client.mutate(ParticipationAcceptDocument, { id, expectedVersion, input: { agreements } }),
    )
    if (done) {
      tell(words.t('accepted', { campaign: name }))
      await refresh()
    }
  }
  const decline = async (never: boolean) => {
    const input = never ? { never } : {}
    const done = await run(() => client.mutate(ParticipationDeclineDocument, { id, input }))
    if (done) {
      tell(words.t('declined', { campaign: name }))
      await refresh()
    }
  }
  return (
    <>
      {open.length > 0 && <p>{words.t('consent-intro')}</p>}
      {open.map((purpose) => {
        const wording = wordingOf(purpose, words.language)
        return (
          wording && (
            <fieldset key={purpose.key}>
              <legend>{purpose.name}</legend>
              <Prose text={wording.text ?? ''} />
              <label class="choice">
                <input type="checkbox" checked={agreed.includes(purpose.key)} onChange={() => toggle(purpose.key)} />
                {words.t(purpose.key === NEEDED ? 'agree-needed' : 'agree-optional')}
              </label>
            </fieldset>
          )
        )
      })}
      <Problem text={isMissing ? words.t('agree-first') : problem} />
      <div class="row">
        <button type="button" class="main" disabled={running} onClick={accept}>
          {words.t('accept')}
        </button>
        <button type="button" disabled={running} onClick={() => decline(false)}>
          {words.t('decline')}
        </button>
        <button type="button" class="quiet" disabled={running} onClick={() => decline(true)}>
          {words.t('never')}
        </button>
      </div>
      <p class="faint">{words.t('free-to-decline')}</p>
    </>
  )
}
