import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { createClient, UserErrorException } from '@portevoix/sdk'
import {
  CampaignCreateDocument,
  CampaignLaunchDocument,
  CampaignsDocument,
  FollowEventsDocument,
  PeopleDocument,
  ViewerDocument,
} from '@portevoix/sdk/documents'
import {
  PortevoixProvider,
  useInvalidate,
  useMutation,
  usePaginated,
  useQuery,
  useSubscription,
} from '@portevoix/sdk/react'
import { createTestServer } from '@portevoix/sdk/testing'
import { JSDOM } from 'jsdom'
import { act, createElement, type FunctionComponent, StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'

const server = createTestServer()
let client = createClient({ url: server.url, fetch: server.fetch })
let root: Root
let page: HTMLElement

before(async () => {
  const { window } = new JSDOM('<div id="app"></div>')
  Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true })
  page = window.document.getElementById('app') as HTMLElement
})
beforeEach(async () => {
  const { createRoot } = await import('react-dom/client')
  client = createClient({ url: server.url, fetch: server.fetch, retry: { max: 0 } })
  root = createRoot(page)
})
afterEach(async () => {
  await act(async () => root.unmount())
  server.reset()
})
after(() => {
  globalThis.window.close()
})

const within = (component: FunctionComponent) =>
  createElement(StrictMode, null, createElement(PortevoixProvider, { client }, createElement(component)))
const show = async (component: FunctionComponent) => await act(async () => root.render(within(component)))

/** Lets everything that is on its way arrive. */
const settle = async (ms = 20) => await act(async () => await new Promise((resolve) => setTimeout(resolve, ms)))
const asked = (name: string) => server.requests.filter(({ operation }) => operation === name)

describe('useQuery', () => {
  it('shows the answer, typed, and asks once for several components, also in strict mode', async () => {
    server.answer(CampaignsDocument, { campaigns: { nodes: [{ name: 'Spring' }] } })
    const shown = () => {
      const { data, loading } = useQuery(CampaignsDocument, { first: 5 })
      const name: string | undefined = data?.campaigns?.nodes[0]?.name
      return createElement('p', null, loading ? '…' : name)
    }
    await show(() => createElement('div', null, createElement(shown), createElement(shown)))
    await settle()
    assert.equal(page.textContent, 'SpringSpring')
    assert.equal(asked('Campaigns').length, 1)
  })

  it('asks anew for other variables, not for null, and aborts when it goes', async () => {
    let variables: { first: number } | null = null
    const shown = () => createElement('p', null, String(useQuery(CampaignsDocument, variables).loading))
    await show(shown)
    assert.equal(page.textContent, 'false')
    assert.equal(server.requests.length, 0)
    server.delay(CampaignsDocument, 60_000)
    variables = { first: 1 }
    const aborted: boolean[] = []
    client = createClient({
      url: server.url,
      fetch: async (address, init) => {
        init?.signal?.addEventListener('abort', () => aborted.push(true))
        return await server.fetch(address, init)
      },
    })
    await show(shown)
    assert.equal(page.textContent, 'true')
    variables = { first: 2 }
    await show(shown)
    await settle()
    assert.deepEqual(aborted, [true])
    await show(() => null)
    await settle()
    assert.deepEqual(aborted, [true, true])
  })

  it('keeps the answer beside an error, and goes on after refetch', async () => {
    let refetch = async () => {}
    const shown = () => {
      const { data, error, refetch: again } = useQuery(ViewerDocument)
      refetch = again
      return createElement('p', null, `${data?.viewer.organization.name} ${error?.message}`)
    }
    server.answer(ViewerDocument, { viewer: { organization: { name: 'Ours' } } })
    await show(shown)
    await settle()
    server.fail(ViewerDocument, { code: 'FORBIDDEN', message: 'No.' })
    await act(refetch)
    assert.match(page.textContent ?? '', /^Ours No\./)
    await act(refetch)
    assert.equal(page.textContent, 'Ours undefined')
  })

  it('renders on a server without asking, and says what is missing', async () => {
    const shown = () => createElement('p', null, useQuery(ViewerDocument).loading ? '…' : 'there')
    assert.equal(renderToString(within(shown)), '<p>…</p>')
    assert.equal(server.requests.length, 0)
    assert.throws(() => renderToString(createElement(shown)), /put the component below <PortevoixProvider/)
  })
})

it('hooks know variables and answers', () => {
  const mistakes = () => {
    // @ts-expect-error the size of a page is no text
    useQuery(CampaignsDocument, { first: 'five' })
    // @ts-expect-error no such field
    useQuery(ViewerDocument).data?.viewer.nobody
    // @ts-expect-error the id is missing
    useMutation(CampaignLaunchDocument)[0]()
    const launched: number | undefined = useMutation(CampaignLaunchDocument)[1].data?.version
    const names: string[] = usePaginated(PeopleDocument, {}, (data) => data.people).items.map((one) => one.displayName)
    return [launched, names]
  }
  assert.equal(typeof mistakes, 'function')
})

describe('useInvalidate', () => {
  it('asks those again that hold the id or the type, and empty lists', async () => {
    const campaign = server.add('Campaign', { name: 'Spring' })
    const functions = new Set<ReturnType<typeof useInvalidate>>()
    let invalidate: ReturnType<typeof useInvalidate> = () => {}
    await show(() => {
      useQuery(CampaignsDocument)
      useQuery(ViewerDocument)
      invalidate = useInvalidate()
      functions.add(invalidate)
      return null
    })
    await settle()
    const again = async (what: Parameters<typeof invalidate>[0]) => {
      const before = asked('Campaigns').length
      await act(async () => invalidate(what))
      await settle()
      return asked('Campaigns').length - before
    }
    assert.equal(await again('Person'), 0)
    // In strict mode React renders twice before it keeps what a hook has made.
    const before = functions.size
    assert.equal(await again(campaign.id), 1)
    assert.equal(await again('Campaign'), 1)
    assert.equal(await again(CampaignsDocument), 1)
    assert.equal(await again(ViewerDocument), 0)
    assert.equal(functions.size, before)
    server.remove(campaign.id)
    assert.equal(await again(campaign.id), 1)
    assert.equal(await again('Campaign'), 1)
  })
})

describe('useMutation', () => {
  const period = { startsAt: '2027-01-01T00:00:00Z', endsAt: '2027-02-01T00:00:00Z' }

  it('answers what was made, sends once at a double click, and asks lists again', async () => {
    let create: (variables: { input: { name: string; startsAt: string; endsAt: string } }) => Promise<unknown> =
      async () => {}
    await show(() => {
      const { data } = useQuery(CampaignsDocument)
      const [send, { data: made, loading }] = useMutation(CampaignCreateDocument)
      create = send
      const names = data?.campaigns?.nodes.map(({ name }) => name)
      return createElement('p', null, loading ? '…' : `${made?.name}: ${names}`)
    })
    await settle()
    const variables = { input: { name: 'Autumn', ...period } }
    await act(async () => void (await Promise.all([create(variables), create({ ...variables })])))
    await settle()
    assert.equal(page.textContent, 'Autumn: Autumn')
    assert.equal(asked('CampaignCreate').length, 1)
  })

  it('makes a new key after a refusal', async () => {
    let launch: (variables: { id: string }) => Promise<unknown> = async () => {}
    let failure: Error | undefined
    await show(() => {
      const [send, { error }] = useMutation(CampaignLaunchDocument)
      launch = send
      failure = error
      return null
    })
    server.answer(CampaignLaunchDocument, { campaignLaunch: { __typename: 'ConflictError' } })
    for (let turn = 0; turn < 2; turn += 1) await act(async () => void (await launch({ id: 'c' })))
    assert.ok(failure instanceof UserErrorException)
    assert.equal(new Set(asked('CampaignLaunch').map(({ headers }) => headers['idempotency-key'])).size, 2)
  })

  it('sends the same key again after a broken connection only', async () => {
    let launch: (variables: { id: string }) => Promise<unknown> = async () => {}
    await show(() => {
      launch = useMutation(CampaignLaunchDocument)[0]
      return null
    })
    server.disconnect({ executed: true })
    for (let turn = 0; turn < 3; turn += 1) await act(async () => void (await launch({ id: 'c' })))
    const [first, second, third] = asked('CampaignLaunch').map(({ headers }) => headers['idempotency-key'])
    assert.equal(first, second)
    assert.notEqual(second, third)
  })
})

describe('usePaginated', () => {
  it('adds page after page, and asks for as many again', async () => {
    for (let index = 0; index < 5; index += 1) server.add('Person', { displayName: `P${index}` })
    let list: { more(): Promise<void>; refetch(): Promise<void> } | undefined
    await show(() => {
      const people = usePaginated(PeopleDocument, { first: 2 }, (data) => data.people)
      list = people
      return createElement('p', null, `${people.items.map(({ displayName }) => displayName)} ${people.hasMore}`)
    })
    await settle()
    assert.equal(page.textContent, 'P0,P1 true')
    await act(async () => void (await Promise.all([list?.more(), list?.more()])))
    assert.equal(page.textContent, 'P0,P1,P2,P3 true')
    await act(async () => await list?.more())
    assert.equal(page.textContent, 'P0,P1,P2,P3,P4 false')
    await act(async () => await list?.more())
    assert.equal(asked('People').length, 3)
    await act(async () => await list?.refetch())
    assert.equal(asked('People').length, 6)
    assert.equal(page.textContent, 'P0,P1,P2,P3,P4 false')
  })
})

describe('the example of the README', () => {
  it('lists, launches and follows', async () => {
    const { App } = (await import('./generated/readme.js')) as { App: FunctionComponent<{ client: typeof client }> }
    const { id } = server.add('Campaign', { name: 'Spring', status: 'DRAFT' })
    server.add('Campaign', { name: 'Summer', status: 'LIVE' })
    await act(async () => root.render(createElement(App, { client })))
    await settle()
    assert.match(page.textContent ?? '', /Spring.*Launch.*Summer/)
    server.answer(CampaignLaunchDocument, {
      campaignLaunch: { __typename: 'ConflictError', message: 'It has no end.' },
    })
    await act(async () => page.querySelector('button')?.click())
    await settle()
    assert.match(page.textContent ?? '', /It has no end\./)
    await act(
      async () => void server.push(FollowEventsDocument, { events: { type: 'campaign.launched', subject: { id } } }),
    )
    await settle()
    assert.equal(asked('CampaignLaunch').length, 1)
    assert.equal(asked('Campaigns').length, 2)
  })
})

describe('useSubscription', () => {
  it('tells each message, over broken connections, and leaves with its component', async () => {
    const seen: string[] = []
    await show(() => {
      const { data, ended } = useSubscription(
        FollowEventsDocument,
        {},
        { onMessage: ({ events }) => seen.push(events.type) },
      )
      return createElement('p', null, `${data?.events.type} ${ended}`)
    })
    await settle()
    await act(async () => void server.push(FollowEventsDocument, { events: { type: 'campaign.launched' } }))
    await settle()
    assert.equal(page.textContent, 'campaign.launched false')
    server.breakStreams(FollowEventsDocument)
    server.push(FollowEventsDocument, { events: { type: 'cost.added' } })
    await settle(500)
    assert.deepEqual(seen, ['campaign.launched', 'cost.added'])
    await show(() => null)
    await settle()
    assert.equal(server.push(FollowEventsDocument, { events: {} }), 0)
  })

  it('says when nothing follows, and what was refused', async () => {
    await show(() => {
      const { error, ended } = useSubscription(FollowEventsDocument)
      return createElement('p', null, `${error?.message} ${ended}`)
    })
    await settle()
    await act(async () => server.end(FollowEventsDocument))
    await settle()
    assert.equal(page.textContent, 'undefined true')
  })
})
