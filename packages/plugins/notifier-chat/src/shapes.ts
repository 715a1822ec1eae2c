import type { Notice } from '@portevoix/sdk/plugin'

/** Slack reads these three as markup (https://docs.slack.dev/messaging/formatting-message-text). */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Markdown of a text block: only characters that would become markup are escaped. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]()#]/g, '\\$&')

/** `For Ada: ` when a notice is for one person, because a webhook belongs to one channel. */
const salutation = (to: string): string => (to.trim() === '' ? '' : `For ${to.trim()}: `)

/** The body of an incoming webhook of Slack, which Mattermost and Rocket.Chat accept as well. */
export function slackMessage({ to, subject, text, url }: Notice): object {
  const lines = [`*${escaped(`${salutation(to)}${subject}`)}*`, escaped(text)]
  if (url !== undefined) lines.push(`<${url}>`)
  return { text: lines.filter((line) => line !== '').join('\n') }
}

/** The body of a webhook of Teams (a workflow "when a webhook request is received"): one adaptive card. */
export function teamsMessage({ to, subject, text, url }: Notice): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', weight: 'Bolder', wrap: true, text: plain(`${salutation(to)}${subject}`) },
      { type: 'TextBlock', wrap: true, text: plain(text) },
    ],
    ...(url === undefined ? {} : { actions: [{ type: 'Action.OpenUrl', title: 'Open', url }] }),
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  }
}
