import { AmbassadorSharesDocument, type AmbassadorSharesQuery } from '@portevoix/sdk/documents'
import { useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import { Failure, Heading, Loading, Outward, Problem } from '../parts.tsx'
import { linkTo } from '../route.ts'

type Viewer = AmbassadorSharesQuery['viewer']
type Shares = NonNullable<NonNullable<Viewer['person']>['shares']>
type Share = Shares['nodes'][number]

const PAGE = 20
const NUMBERS = ['shares', 'clicks', 'impressions', 'reach', 'engagements'] as const

/** Twelve months that end with the hour, so that the question stays the same while the view is open. */
function lastYear(): { from: string; to: string } {
  const to = new Date()
  to.setUTCMinutes(60, 0, 0)
  const from = new Date(to)
  from.setUTCFullYear(from.getUTCFullYear() - 1)
  return { from: from.toISOString(), to: to.toISOString() }
}

/** What my shares did: the numbers of all of them, and then each. */
export function SharesView() {
  const { words, client } = useApp()
  const [period] = useState(lastYear)
  const { data, error, again } = useQuery(AmbassadorSharesDocument, { first: PAGE, period })
  const [later, setLater] = useState<readonly Shares[]>([])
  const { running, problem, run } = useAct()
  if (!data) {
    return (
      <>
        <Heading>{words.t('shares-title')}</Heading>
        {error === null ? <Loading /> : <Failure error={error} again={again} />}
      </>
    )
  }
  const { ambassador, person } = data.viewer
  const pages = person?.shares ? [person.shares, ...later] : []
  const shares = pages.flatMap(({ nodes }) => nodes)
  const { hasNextPage = false, endCursor: after } = pages.at(-1)?.pageInfo ?? {}
  const isUnknown = NUMBERS.some((name) => (ambassador?.report?.[name] ?? null) === null)
  const more = () =>
    run(async () => {
      const answer = await client.query(AmbassadorSharesDocument, { first: PAGE, after, period })
      const next = answer.data.viewer.person?.shares
      if (next) setLater((before) => [...before, next])
    })
  return (
    <>
      <Heading>{words.t('shares-title')}</Heading>
      {shares.length === 0 && (
        <div class="notice">
          <p>{words.t('shares-none')}</p>
          <a class="button main" href={linkTo('share')}>
            {words.t('shares-first')}
          </a>
        </div>
      )}
      {shares.length > 0 && (
        <>
          <h2>{words.t('shares-period')}</h2>
          <dl class="numbers">
            {NUMBERS.map((name) => (
              <div key={name}>
                <dt>{words.t(`number-${name}`)}</dt>
                <dd>{numberOf(words, ambassador?.report?.[name])}</dd>
              </div>
            ))}
          </dl>
          {isUnknown && <p class="faint">{words.t('number-unknown-hint')}</p>}
          <p class="faint">{words.t('numbers-private')}</p>
          <h2>{words.t('shares-list')}</h2>
          <ul class="cards">
            {shares.map((share) => (
              <One key={share.id} share={share} />
            ))}
          </ul>
          {hasNextPage && (
            <button type="button" disabled={running} onClick={more}>
              {words.t('more')}
            </button>
          )}
          <Problem text={problem} />
        </>
      )}
    </>
  )
}

/** What is not known is no zero. */
const numberOf = ({ t, number }: ReturnType<typeof useApp>['words'], value: string | null | undefined): string =>
  value === null || value === undefined ? t('number-unknown') : number(Number(value))

function One({ share }: { share: Share }) {
  const { words, networkName } = useApp()
  const numbers = [
    ['clicks', share.trackedLink ? String(share.trackedLink.clicks) : null],
    ['impressions', share.impressions?.value],
    ['engagements', share.engagements?.value],
  ] as const
  const isOut = share.status === 'PUBLISHED'
  return (
    <li class="card">
      <p class="faint">
        {words.t('share-on', { network: networkName(share.network), day: words.day(share.sharedAt) })}
        {' · '}
        {words.value('status', share.status)}
      </p>
      {share.content && <h3>{share.content.title}</h3>}
      <p class="excerpt post">{share.text}</p>
      {isOut && (
        <dl class="numbers small">
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt>{words.t(`number-${name}`)}</dt>
              <dd>{numberOf(words, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {share.externalUrl && <Outward to={share.externalUrl}>{words.t('post-see')}</Outward>}
      {share.status === 'PREPARED' && (
        <a class="button" href={linkTo('post', share.id)}>
          {words.t('share-finish')}
          <span class="unseen">: {share.content?.title}</span>
        </a>
      )}
    </li>
  )
}
