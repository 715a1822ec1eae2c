import { globalId } from '@portevoix/api/core/ids.ts'
import { ApiError, type Client, TypedDocumentString } from '@portevoix/sdk'

interface Made {
  readonly id?: string
  readonly code?: string
}

/** What some writers do at random to one organisation, by the API. */
export class Acts {
  /** How often each act was done, and was not refused. */
  readonly done = new Map<string, number>()
  /** Why each act was refused last. */
  readonly refused = new Map<string, string>()
  failed = 0
  readonly #client: Client
  readonly #things = new Map<string, string[]>()
  #seed = 7
  #number = 0

  constructor(client: Client) {
    this.#client = client
  }

  /** Does one of them. */
  async one(): Promise<void> {
    const all = Object.values(this.#acts)
    await all[this.#below(all.length)]?.()
  }

  /** Does each of them once, so that the others have things to choose from. */
  async each(): Promise<void> {
    for (let person = 0; person < 8; person++) await this.#acts.person()
    for (const act of Object.values(this.#acts)) await act()
  }

  readonly #acts = {
    topic: () => this.#make('topicCreate', 'Topic', { name: this.#name(), queries: [{ text: this.#name() }] }),
    topicUpdate: () => this.#on('topicUpdate', 'Topic', { description: this.#name() }),
    topicArchive: () => this.#on('topicArchive', 'Topic'),
    topicRestore: () => this.#on('topicRestore', 'Topic'),
    department: () => this.#make('departmentCreate', 'Department', { name: this.#name() }),
    departmentRename: () => this.#on('departmentUpdate', 'Department', { name: this.#name() }),
    departmentMerge: () => this.#on('departmentMerge', 'Department', { intoId: this.#any('Department') }),
    site: () => this.#make('siteCreate', 'Site', { name: this.#name() }),
    person: () =>
      this.#make('personCreate', 'Person', {
        displayName: this.#name(),
        // Departments and sites that nobody made by themselves come with people.
        departmentNames: [this.#name()],
        site: this.#name(),
        languages: ['fr'],
        skills: [{ name: 'Welding' }],
        socialAccounts: [{ network: 'x', handle: this.#name() }],
      }),
    personMove: () => this.#on('personUpdate', 'Person', { departmentIds: [this.#any('Department')] }),
    personUpdate: () => this.#on('personUpdate', 'Person', { jobTitle: this.#name(), managerId: this.#any('Person') }),
    personArchive: () => this.#on('personArchive', 'Person'),
    personRestore: () => this.#on('personRestore', 'Person'),
    personMerge: () => this.#on('personMerge', 'Person', { intoId: this.#any('Person') }),
    personErase: () => this.#on('personPurge', 'Person'),
    exclude: () =>
      this.#make('processingExclusionCreate', 'ProcessingExclusion', {
        personId: this.#any('Person'),
        processing: ['SCORING'],
        reason: 'OTHER',
      }),
    campaign: () =>
      this.#make('campaignCreate', 'Campaign', {
        name: this.#name(),
        startsAt: '2026-01-01T00:00:00Z',
        endsAt: '2060-01-01T00:00:00Z',
        topicIds: [this.#any('Topic')],
        networks: ['x'],
        objectives: [{ kind: 'AWARENESS', metric: 'clicks', target: '10' }],
      }),
    campaignLaunch: () => this.#on('campaignLaunch', 'Campaign'),
    campaignArchive: () => this.#on('campaignArchive', 'Campaign'),
    campaignBrief: () => this.#on('campaignUpdate', 'Campaign', { brief: `As ${this.#lastName} said` }),
    content: () =>
      this.#make('contentCreate', 'Content', {
        title: this.#name(),
        url: 'https://example.org/a',
        text: this.#lastName,
      }),
    contentApprove: () => this.#on('contentApprove', 'Content'),
    contentUpdate: () => this.#on('contentUpdate', 'Content', { title: this.#name() }),
    contentOffer: () => this.#on('campaignContentAdd', 'Campaign', { contentId: this.#any('Content') }),
    invite: () =>
      this.#make('ambassadorInvite', 'Participation', {
        personId: this.#any('Person'),
        campaignId: this.#any('Campaign'),
        message: this.#name(),
      }),
    inviteBack: () => this.#on('participationWithdraw', 'Participation'),
    cost: () => this.#make('costAdd', 'Cost', this.#entry()),
    reward: () =>
      this.#make('costAdd', 'Cost', { ...this.#entry(), kind: 'REWARD', beneficiaryId: this.#any('Person') }),
    costCorrect: () => this.#on('costReverse', 'Cost', { reason: 'Entered by mistake' }),
    touchpoint: () =>
      this.#make('touchpointCreate', 'Touchpoint', {
        channel: 'CALL',
        departmentId: this.#any('Department'),
        personId: this.#any('Person'),
        subject: this.#name(),
        collisionReason: 'Agreed',
      }),
    touchpointCorrect: () => this.#on('touchpointCorrect', 'Touchpoint', { subject: this.#name(), reason: 'A slip' }),
    segment: () =>
      this.#make('segmentCreate', 'Segment', {
        key: `s-${this.#number++}`,
        name: this.#name(),
        filter: { active: { eq: true } },
      }),
    purpose: () => this.#make('purposeCreate', 'Purpose', { key: `P${this.#number++}`, name: this.#name() }),
    account: () => this.#make('accountCreate', 'Account', { name: this.#name(), roles: ['ANALYST'] }),
    accountSuspend: () => this.#on('accountSuspend', 'Account'),
    rota: () =>
      this.#make('rotaCreate', 'Rota', {
        name: this.#name(),
        memberIds: [this.#any('Person')],
        rotation: 'WEEKLY',
        handOverTime: '09:00',
        startsOn: '2026-01-05',
        timeZone: 'UTC',
      }),
    facts: () =>
      this.#on('metricsIngest', null, {
        source: `source-${this.#below(4)}`,
        points: [
          {
            key: `k${this.#below(20)}`,
            metric: 'impressions',
            subjectId: this.#any('Campaign'),
            at: '2026-02-01T00:00:00Z',
            value: `${this.#below(100)}`,
          },
        ],
      }),
    scores: () => this.#make('scoreRunStart', 'ScoreRun', { model: 'influence', subject: 'PERSON' }),
  }

  #below(limit: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((this.#seed / 2 ** 31) * limit)
  }

  readonly #entry = () => ({
    campaignId: this.#any('Campaign'),
    label: this.#name(),
    amount: { amountMinor: '100', currency: 'EUR' },
    at: '2026-02-01T00:00:00Z',
  })

  #lastName = 'Nobody'
  /** No name is a part of another, so that an erasure finds it as a word. */
  #name(): string {
    this.#lastName = `Name${String(this.#number++).padStart(6, '0')}x`
    return this.#lastName
  }

  #any(type: string): string {
    const known = this.#things.get(type) ?? []
    return known[this.#below(known.length)] ?? globalId(type, crypto.randomUUID())
  }

  async #make(name: string, type: string, input: object): Promise<void> {
    const id = await this.#send(name, type, { input })
    if (id) this.#things.set(type, [...(this.#things.get(type) ?? []), id])
  }

  async #on(name: string, type: string | null, input?: object): Promise<void> {
    const id = type && this.#any(type)
    await this.#send(name, null, { ...(id && { id }), ...(input && { input }) })
    // Whoever is erased is named no more.
    if (name === 'personPurge')
      this.#things.set(
        'Person',
        (this.#things.get('Person') ?? []).filter((one) => one !== id),
      )
  }

  async #send(
    name: string,
    type: string | null,
    variables: { id?: string; input?: object },
  ): Promise<string | undefined> {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    const declared = [...(variables.id ? ['$id: ID!'] : []), ...(variables.input ? [`$input: ${inputType}`] : [])]
    const passed = [...(variables.id ? ['id: $id'] : []), ...(variables.input ? ['input: $input'] : [])]
    const document = new TypedDocumentString<Record<string, Made>, object>(
      `mutation (${declared.join(', ')}) { ${name}(${passed.join(', ')}) {
        __typename ${type ? `... on ${type} { id }` : ''} ... on UserError { code } } }`,
    )
    const { data } = await this.#client.query(document, variables).catch((error: unknown) => {
      // Somebody whom it names was erased at that moment.
      if (!(error instanceof ApiError && error.code === 'INTERNAL')) throw error
      this.failed++
      return { data: { [name]: { code: error.code } as Made } }
    })
    const code = data[name]?.code
    if (code) this.refused.set(name, code)
    else this.done.set(name, (this.done.get(name) ?? 0) + 1)
    return data[name]?.id
  }
}
