import {
  AgreementCreateDocument,
  AgreementWithdrawDocument,
  AmbassadorSettingsDocument,
  type AmbassadorSettingsQuery,
  type NoticeKind,
  NoticePreferenceSetDocument,
  ParticipationLeaveDocument,
  PersonObjectToScoringDocument,
  PersonWithdrawScoringObjectionDocument,
} from '@portevoix/sdk/documents'
import { useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import { forgetDrafts } from '../drafts.ts'
import { isUnderWay } from '../participation.ts'
import { Confirm, Failure, Heading, Loading, Outward, Problem, Prose } from '../parts.tsx'
import { isLanguage, LANGUAGES } from '../texts/language.ts'
import { NEEDED, wordingOf } from './invitation.tsx'

type Preference = AmbassadorSettingsQuery['viewer']['noticePreferences'][number]
type Agreement = NonNullable<NonNullable<AmbassadorSettingsQuery['viewer']['person']>['agreements']>['nodes'][number]
const SCORING = 'SCORING'

/** Agreements that were not withdrawn. */
const standingOf = (agreements: readonly Agreement[] = []) =>
  agreements.filter(({ withdrawnAt }) => withdrawnAt === null)

type Purpose = NonNullable<AmbassadorSettingsQuery['purposes']>['nodes'][number]

/** Language, messages, score, agreements, and every way out. */
export function SettingsView({ address, onLogOut }: { address: string; onLogOut: () => void }) {
  const { words, start, session, setLanguage } = useApp()
  const { t } = words
  const { data, error, again } = useQuery(AmbassadorSettingsDocument, {})
  const { running, problem, run } = useAct()
  const logOut = () =>
    run(async () => {
      forgetDrafts()
      await session.logOut()
      onLogOut()
    })
  return (
    <>
      <Heading>{t('settings-title')}</Heading>
      <section class="card">
        <fieldset class="choices">
          <legend>{t('settings-language')}</legend>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <label key={tag} class="choice chip" lang={tag}>
              <input
                type="radio"
                name="language"
                value={tag}
                checked={words.language === tag}
                onChange={() => isLanguage(tag) && setLanguage(tag)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </section>
      {!data && (error === null ? <Loading /> : <Failure error={error} again={again} />)}
      {data && (
        <>
          <section class="card" aria-labelledby="notices">
            <h2 id="notices">{t('settings-notices')}</h2>
            <p class="faint">{t('notices-hint')}</p>
            {data.viewer.noticePreferences.map((preference) => (
              <Notice key={preference.kind} preference={preference} />
            ))}
          </section>
          {data.viewer.person && (
            <Scoring
              personId={data.viewer.person.id}
              objectedAt={data.viewer.person.scoringObjectedAt}
              agreed={standingOf(data.viewer.person.agreements?.nodes).some(({ purpose }) => purpose?.key === SCORING)}
              purpose={data.purposes?.nodes.find(({ key }) => key === SCORING)}
              again={again}
            />
          )}
          <Agreements
            agreements={data.viewer.person?.agreements?.nodes ?? []}
            purposes={data.purposes?.nodes ?? []}
            again={again}
          />
        </>
      )}
      <Campaigns again={again} />
      <section class="card" aria-labelledby="session">
        <h2 id="session">{t('settings-sessions')}</h2>
        <p>{t('logged-in-as', { name: start.viewer.actor.name })}</p>
        <p>
          <Outward to={address}>{t('sessions-link')}</Outward>
        </p>
        <Problem text={problem} />
        <button type="button" disabled={running} onClick={logOut}>
          {t('log-out')}
        </button>
      </section>
    </>
  )
}

/** Kept at once; the tick goes back when it could not be. */
function Notice({ preference: { kind, ended } }: { preference: Preference }) {
  const { words, client, tell } = useApp()
  const { running, problem, run } = useAct()
  const [wanted, setWanted] = useState(!ended)
  const name = words.value('notice', kind)
  const set = async (on: boolean) => {
    setWanted(on)
    const done = await run(() =>
      client.mutate(NoticePreferenceSetDocument, { input: { kind: kind as NoticeKind, ended: !on } }),
    )
    if (done) tell(words.t(on ? 'notice-on' : 'notice-off', { kind: name }))
    else setWanted(!on)
  }
  return (
    <>
      <label class="choice switch">
        <input
          type="checkbox"
          checked={wanted}
          aria-disabled={running}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
        {name}
      </label>
      <Problem text={problem} />
    </>
  )
}

interface ScoringFacts {
  readonly personId: string
  readonly objectedAt: string | null
  readonly agreed: boolean
  readonly purpose: Purpose | undefined
  again(): void
}

/**
 * An objection counts at once, and is taken back as easily. Where the organisation asks for consent first, the tick gives and
 * withdraws that.
 */
function Scoring({ personId: id, objectedAt, agreed, purpose, again }: ScoringFacts) {
  const { words, client, tell } = useApp()
  const { running, problem, run } = useAct()
  const asksFirst = purpose?.basis === 'CONSENT'
  const [allowed, setAllowed] = useState(objectedAt === null && (agreed || !asksFirst))
  const wording = purpose && wordingOf(purpose, words.language)
  const set = async (on: boolean) => {
    setAllowed(on)
    const done = await run(async () => {
      if (!on) return await client.mutate(PersonObjectToScoringDocument, { id })
      if (objectedAt !== null) await client.mutate(PersonWithdrawScoringObjectionDocument, { id })
      if (!asksFirst || agreed || !wording) return
      await client.mutate(AgreementCreateDocument, { input: { purpose: SCORING, documentVersionId: wording.id } })
    })
    if (!done) return setAllowed(!on)
    tell(words.t(on ? 'scoring-on' : 'scoring-off'))
    again()
  }
  return (
    <section class="card" aria-labelledby="scoring">
      <h2 id="scoring">{words.t('settings-scoring')}</h2>
      {wording?.text && (
        <details>
          <summary>{words.t('agreement-read')}</summary>
          <Prose text={wording.text} />
        </details>
      )}
      <label class="choice switch">
        <input
          type="checkbox"
          checked={allowed}
          aria-disabled={running}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
        {words.t('scoring-label')}
      </label>
      <Problem text={problem} />
    </section>
  )
}

interface Given {
  readonly agreements: readonly Agreement[]
  readonly purposes: readonly Purpose[]
  again(): void
}

/** What was agreed to, each as easily withdrawn; the one that taking part needs is withdrawn by stopping altogether. */
function Agreements({ agreements, purposes, again }: Given) {
  const { words, client, tell } = useApp()
  const { t } = words
  const { running, problem, run } = useAct()
  const [asked, setAsked] = useState<Agreement | null>(null)
  const standing = standingOf(agreements)
  const withdraw = async ({ purpose }: Agreement) => {
    const done = await run(() => client.mutate(AgreementWithdrawDocument, { purpose: purpose?.key ?? '' }))
    if (!done) return
    setAsked(null)
    tell(t('agreement-withdrawn', { purpose: purpose?.name ?? '' }))
    again()
  }
  if (standing.length === 0) return null
  return (
    <section class="card" aria-labelledby="agreements">
      <h2 id="agreements">{t('settings-agreements')}</h2>
      <ul class="lines">
        {standing.map((agreement) => {
          const purpose = purposes.find(({ key }) => key === agreement.purpose?.key)
          const text = purpose && wordingOf(purpose, words.language)?.text
          const name = agreement.purpose?.name ?? ''
          return (
            <li key={agreement.id}>
              <p>{t('agreement-given', { purpose: name, day: words.day(agreement.givenAt) })}</p>
              {text && (
                <details>
                  <summary>
                    {t('agreement-read')}
                    <span class="unseen">: {name}</span>
                  </summary>
                  <Prose text={text} />
                </details>
              )}
              {agreement.purpose?.key !== NEEDED && (
                <button type="button" onClick={() => setAsked(agreement)}>
                  {t('agreement-withdraw', { purpose: name })}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {asked && (
        <Confirm
          title={t('withdraw-ask', { purpose: asked.purpose?.name ?? '' })}
          text={t('withdraw-text')}
          yes={t('agreement-withdraw', { purpose: asked.purpose?.name ?? '' })}
          {...{ running, problem }}
          onYes={() => withdraw(asked)}
          onNo={() => setAsked(null)}
        />
      )}
    </section>
  )
}

const ALL = 'all'

/** The ways out: of one campaign, or of all at once. */
function Campaigns({ again }: { again: () => void }) {
  const { words, start, client, tell, refresh } = useApp()
  const { t } = words
  const { running, problem, run } = useAct()
  const [asked, setAsked] = useState<{ id: string; name: string } | typeof ALL | null>(null)
  const mine = (start.viewer.participations?.nodes ?? [])
    .filter(isUnderWay)
    .map(({ id, campaign }) => ({ id, name: campaign?.name ?? '' }))
  const finish = async (done: boolean, told: string) => {
    if (!done) return
    setAsked(null)
    tell(told)
    await refresh()
    again()
  }
  const leave = async ({ id, name }: { id: string; name: string }) =>
    finish(await run(() => client.mutate(ParticipationLeaveDocument, { id })), t('left', { campaign: name }))
  const stop = async () =>
    finish(await run(() => client.mutate(AgreementWithdrawDocument, { purpose: NEEDED })), t('left-all'))
  if (mine.length === 0) return null
  return (
    <>
      <section class="card" aria-labelledby="campaigns">
        <h2 id="campaigns">{t('settings-campaigns')}</h2>
        <ul class="lines">
          {mine.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => setAsked(one)}>
                {t('leave', { campaign: one.name })}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="stop">
        <h2 id="stop">{t('settings-leave')}</h2>
        <p>{t('leave-all-text')}</p>
        <button type="button" onClick={() => setAsked(ALL)}>
          {t('leave-all')}
        </button>
      </section>
      {asked && (
        <Confirm
          title={asked === ALL ? t('leave-all-ask') : t('leave-ask', { campaign: asked.name })}
          text={asked === ALL ? t('leave-all-text') : t('leave-text')}
          yes={t(asked === ALL ? 'leave-all-yes' : 'leave-yes')}
          {...{ running, problem }}
          onYes={() => (asked === ALL ? stop() : leave(asked))}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  )
}
