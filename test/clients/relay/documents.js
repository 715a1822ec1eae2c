import { graphql } from 'relay-runtime'

/** As an application with Relay writes it. Its Babel plugin puts the compiled artifacts in the place of these texts. */
export const documents = [
  graphql`
    query documentsListQuery($first: Int!) {
      ...documents_topics @arguments(first: $first)
    }
  `,
  graphql`
    fragment documents_topics on Query
    @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
    @refetchable(queryName: "documentsPageQuery") {
      topics(first: $first, after: $after) @connection(key: "documents_topics") {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  `,
  graphql`
    query documentsBrokenQuery @throwOnFieldError {
      topics(after: "nonsense") {
        nodes {
          id
        }
      }
    }
  `,
  graphql`
    mutation documentsCreateMutation($input: TopicCreateInput!) {
      topicCreate(input: $input) {
        __typename
        ... on Topic {
          id
          name
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  graphql`
    mutation documentsAppendMutation($input: TopicCreateInput!, $connections: [ID!]!) {
      topicCreate(input: $input) @appendNode(connections: $connections, edgeTypeName: "TopicEdge") {
        __typename
        ... on Topic {
          id
          name
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  graphql`
    query documentsRegistriesQuery {
      connectors {
        id
        title
      }
      notifiers {
        id
        title
      }
    }
  `,
  graphql`
    subscription documentsEventsSubscription($after: String) {
      events(after: $after) {
        type
      }
    }
  `,
]
