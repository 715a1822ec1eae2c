import { poll } from '@portevoix/sdk'
import {
  AmbassadorShareDocument,
  type AmbassadorShareQuery,
  PublicationDocument,
  PublishingAccountsDocument,
  ShareDiscardDocument,
  ShareMarkPublishedDocument,
  SharePublishDocument,
} from '@portevoix/sdk/documents'
import { useId, useState } from 'preact/hooks'
import { useAct, useApp, useQuery } from '../app.ts'
import { composerOf, postOf, webAddress } from '../networks.ts'
import { Confirm, Failure, Heading, Loading, Outward, Problem } from '../parts.tsx'
import { linkTo } from '../route.ts'

type Share = NonNullable<AmbassadorShareQuery['share']>

/** A share that passed all checks: posted from here, or by the person themself. */
export function PostView({ shareId }: { shareId: string }) {
  const { words } = useApp()
  const { data, error, again } = useQuery(AmbassadorShareDocument, { id: shareId })
  const share = data?.share
  if (!data) return error === null ? <Loading /> : <Failure error={error} again={again} />
  if (!share) return <p class="notice">{words.t('post-gone')}</p>
  const isOut = share.status === 'PUBLISHED'
  return (
    <>
      <Heading key={share.status}>{words.t(isOut ? 'post-published-title' : 'post-title')}</Heading>
      <section class="card" aria-label={words.t('post-preview')}>
        <p class="faint">{words.t('post-preview')}</p>
        <p class="post">{postOf(share.text, share.trackedLink?.url ?? null)}</p>
      </section>
      {share.status === 'PREPARED' && <Ways share={share} again={again} />}
      {share.status === 'DISCARDED' && <p class="notice">{words.t('status-discarded')}</p>}
      {isOut && <p class="notice fine">{words.t('post-published')}</p>}
      {share.status !== 'PREPARED' && (
        <div class="row">
          {share.externalUrl && (
            <Outward to={share.externalUrl} button>
              {words.t('post-see')}
            </Outward>
          )}
          <a class="button" href={linkTo('share')}>
            {words.t('post-another')}
          </a>
        </div>
      )}
    </>
  )
}

function Ways({ share, again }: { share: Share; again: () => void }) {
  const { data } = useQuery(PublishingAccountsDocument, { network: share.network })
  const accounts = (data?.publishingAccounts ?? []).filter(({ own }) => own)
  return (
    <>
      {accounts.map((account) => (
        <Direct key={account.integrationId} share={share} account={account} again={again} />
      ))}
      <Assisted share={share} again={again} />
      <Discard share={share} again={again} />
    </>
  )
}

const OVER = ['PUBLISHED', 'FAILED', 'UNCLEAR', 'RETRACTED']
const UNDER_WAY = ['QUEUED', 'PUBLISHING']

/** Posts by an account of the person that an integration holds. It is posted once, however often the line breaks. */
function Direct({
  share,
  account,
  again,
}: {
  share: Share
  account: { integrationId: string; name: string }
  again: () => void
}) {
  const { words, client, tell } = useApp()
  const { running, problem, run } = useAct()
  const [before] = share.publications.nodes
  const [last, setLast] = useState(before ?? null)
  const id = useId()
  const wait = async (publicationId: string) => {
    const over = await poll(
      client,
      PublicationDocument,
      { id: publicationId },
      ({ node }) => node?.__typename === 'Publication' && OVER.includes(node.status) && node,
    )
    setLast(over)
    if (over.status !== 'PUBLISHED') return
    tell(words.t('post-published'))
    again()
  }
  const publish = () =>
    run(async () => {
      const input = { integrationId: account.integrationId }
      const begun = await client.mutate(SharePublishDocument, { id: share.id, input })
      await wait(begun.id)
    })
  const isUnclear = last?.status === 'UNCLEAR'
  const isUnderWay = running || (last !== null && UNDER_WAY.includes(last.status))
  return (
    <section class="card raised" aria-labelledby={id}>
      <h2 id={id}>{words.t('post-direct')}</h2>
      <p>{words.t('post-direct-text', { account: account.name })}</p>
      <p role="status">{isUnderWay ? words.t('post-under-way') : ''}</p>
      {!running && isUnclear && <Problem text={words.t('post-unclear')} />}
      {!running && last?.status === 'FAILED' && (
        <Problem text={words.t('post-failed', { reason: last.error?.message ?? '' })} />
      )}
      <Problem text={problem} />
      {!isUnclear && (
        <button type="button" class="main" disabled={running} onClick={publish}>
          {words.t('post-now')}
        </button>
      )}
    </section>
  )
}

/** Copy, paste, and say that it is out: for networks where nobody else may post. */
function Assisted({ share, again }: { share: Share; again: () => void }) {
  const { words, client, tell, networkName } = useApp()
  const { running, problem, run } = useAct()
  const [copy, setCopy] = useState<'copied' | 'copy-failed' | null>(null)
  const [address, setAddress] = useState('')
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const url = share.trackedLink?.url ?? null
  const network = networkName(share.network)
  const composer = composerOf(share.network, share.text, url)
  const copyText = () =>
    navigator.clipboard.writeText(postOf(share.text, url)).then(
      () => setCopy('copied'),
      () => setCopy('copy-failed'),
    )
  const done = async (event: Event) => {
    event.preventDefault()
    const externalUrl = webAddress(address.trim())
    const wrong = address.trim() !== '' && externalUrl === null
    setWrong(wrong)
    if (wrong) return
    const input = externalUrl === null ? {} : { externalUrl }
    const { id: shareId, version: expectedVersion } = share
    const marked = await run(() => client.mutate(ShareMarkPublishedDocument, { id: shareId, expectedVersion, input }))
    if (!marked) return
    tell(words.t('post-published'))
    again()
  }
  return (
    <section class="card raised" aria-labelledby={id}>
      <h2 id={id}>{words.t('post-assisted')}</h2>
      <ol class="steps">
        <li>
          <p>{words.t('post-step-copy')}</p>
          <button type="button" onClick={copyText}>
            {words.t('copy')}
          </button>
          <p role="status" class="faint">
            {copy === null ? '' : words.t(copy)}
          </p>
        </li>
        <li>
          <p>{words.t('post-step-open', { network })}</p>
          {composer && (
            <Outward to={composer} button>
              {words.t('open-network', { network })}
            </Outward>
          )}
        </li>
        <li>
          <p>{words.t('post-step-done')}</p>
          <form onSubmit={done} noValidate>
            <label for={`${id}address`} class="label">
              {words.t('post-address')} <span class="faint">({words.t('optional')})</span>
            </label>
            <p id={`${id}hint`} class="faint">
              {words.t('post-address-hint')}
            </p>
            <input
              id={`${id}address`}
              type="url"
              inputMode="url"
              autocomplete="off"
              placeholder="https://"
              value={address}
              aria-describedby={`${id}hint`}
              aria-invalid={isWrong}
              onInput={({ currentTarget }) => setAddress(currentTarget.value)}
            />
            {isWrong && <Problem text={words.t('post-address-wrong')} />}
            <Problem text={problem} />
            <button type="submit" class="main" disabled={running}>
              {words.t('post-done')}
            </button>
          </form>
        </li>
      </ol>
    </section>
  )
}

function Discard({ share, again }: { share: Share; again: () => void }) {
  const { words, client, tell } = useApp()
  const { running, problem, run } = useAct()
  const [asks, setAsks] = useState(false)
  const { id, version: expectedVersion } = share
  const discard = async () => {
    const done = await run(() => client.mutate(ShareDiscardDocument, { id, expectedVersion }))
    if (!done) return
    setAsks(false)
    tell(words.t('post-discarded'))
    again()
  }
  return (
    <>
      <button type="button" class="quiet" onClick={() => setAsks(true)}>
        {words.t('post-discard')}
      </button>
      {asks && (
        <Confirm
          title={words.t('post-discard-ask')}
          text={words.t('post-discard-text')}
          yes={words.t('post-discard-yes')}
          {...{ running, problem }}
          onYes={discard}
          onNo={() => setAsks(false)}
        />
      )}
    </>
  )
}
