import { graphql } from './generated/preset/gql.ts'

/** As an application that uses the client preset writes it. */
export const PresetTopics = graphql(`
  query PresetTopics($first: Int, $after: String) {
    topics(first: $first, after: $after) {
      nodes {
        id
        name
      }
    }
  }
`)

export const PresetCreate = graphql(`
  mutation PresetCreate($input: TopicCreateInput!) {
    topicCreate(input: $input) {
      __typename
      ... on Topic {
        id
        name
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`)

export const PresetEvents = graphql(`
  subscription PresetEvents($after: String) {
    events(after: $after) {
      type
    }
  }
`)
