import { paginate } from '@portevoix/sdk'
import { AmbassadorContentsDocument, type AmbassadorContentsQuery } from '@portevoix/sdk/documents'
import { useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import { isLive, isWaiting, type Participation } from '../participation.ts'
import { Failure, Heading, Loading, Problem } from '../parts.tsx'
import { linkTo } from '../route.ts'
import { Invitation } from './invitation.tsx'

type Content = NonNullable<NonNullable<AmbassadorContentsQuery['campaign']>['contents']>['nodes'][number]

/** What to share: invitations that wait, then what each campaign offers. */
export function ShareView() {
  const { words, start } = useApp()
  const participations = start.viewer.participations?.nodes ?? []
  const [waiting, live] = [participations.filter(isWaiting), participations.filter(isLive)]
  return (
    <>
      <Heading>{words.t('share-title')}</Heading>
      <p class="intro">{words.t('share-intro')}</p>
      {waiting.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations">{words.t('invitations-title')}</h2>
          {waiting.map((participation) => (
            <Invitation key={participation.id} participation={participation} />
          ))}
        </section>
      )}
      {live.map((participation) => (
        <Campaign key={participation.id} participation={participation} />
      ))}
      {live.length === 0 && <p class="notice">{words.t('no-campaign')}</p>}
    </>
  )
}

/** Of each campaign a few are shown first, so that the page stays short. */
const FIRST = 4

function Campaign({ participation }: { participation: Participation }) {
  const { words, client } = useApp()
  const { campaign } = participation
  const campaignId = campaign?.id ?? ''
  const { data, error, again } = useQuery(AmbassadorContentsDocument, { campaignId, first: FIRST })
  const [all, setAll] = useState<readonly Content[] | null>(null)
  const { running, problem, run } = useAct()
  const contents = data?.campaign?.contents
  const shown = all ?? contents?.nodes ?? []
  const showAll = () =>
    run(async () => {
      const read: Content[] = []
      const pages = paginate(
        client,
        AmbassadorContentsDocument,
        { campaignId, first: 100 },
        (page) => page.campaign?.contents,
      )
      for await (const content of pages) read.push(content)
      setAll(read)
    })
  return (
    <section aria-labelledby={campaignId}>
      <h2 id={campaignId}>{campaign?.name}</h2>
      {campaign?.brief && (
        <details>
          <summary>{words.t('campaign-about')}</summary>
          <p>{campaign.brief}</p>
          <p class="faint">{words.t('campaign-until', { day: words.day(campaign.endsAt) })}</p>
        </details>
      )}
      {error !== null && !data && <Failure error={error} again={again} />}
      {error === null && !data && <Loading />}
      {contents?.totalCount === 0 && <p class="notice">{words.t('no-content')}</p>}
      <ul class="cards">
        {shown.map((content) => (
          <li key={content.id} class="card">
            <p class="faint">
              {words.value('kind', content.kind)}
              {content.language && ` · ${words.value('language', content.language)}`}
            </p>
            <h3 lang={content.language ?? undefined}>{content.title}</h3>
            {content.text && (
              <p class="excerpt" lang={content.language ?? undefined}>
                {content.text}
              </p>
            )}
            <a class="button" href={linkTo('write', participation.id, content.id)}>
              {words.t('write-about')}
              <span class="unseen">: {content.title}</span>
            </a>
          </li>
        ))}
      </ul>
      {contents?.pageInfo.hasNextPage && !all && (
        <button type="button" disabled={running} onClick={showAll}>
          {words.t('show-all', { count: contents.totalCount ?? '' })}
          <span class="unseen">: {campaign?.name}</span>
        </button>
      )}
      <Problem text={problem} />
    </section>
  )
}
