import { type AlexaModel, readDeviceModel } from '../../../local/alexa/device-model.ts';

const speaker = (id: string, value: string, synonyms: string[]) => ({ id, name: { value, synonyms } });

/** A model small enough to see through: what the device hears by it can be told by reading it. */
export const SMALL_MODEL: AlexaModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'keynote recap',
      intents: [
        { name: 'AMAZON.CancelIntent', samples: [] },
        { name: 'AMAZON.FallbackIntent', samples: [] },
        { name: 'AMAZON.HelpIntent', samples: ['what can i say'] },
        { name: 'AMAZON.StopIntent', samples: ['goodbye'] },
        { name: 'AMAZON.YesIntent', samples: [] },
        {
          name: 'AskSpeakerIntent',
          slots: [
            { name: 'speaker', type: 'Speaker', samples: ['{speaker}', 'by {speaker}'] },
            { name: 'topic', type: 'Topic' },
          ],
          samples: [
            'what did {speaker} say about {topic}',
            'what did {speaker} say',
            "what was {speaker}'s talk about",
            'who talked about {topic}',
          ],
        },
        { name: 'NameIntent', slots: [{ name: 'speaker', type: 'Speaker' }], samples: ['{speaker}'] },
        {
          name: 'RecapIntent',
          slots: [
            { name: 'year', type: 'AMAZON.FOUR_DIGIT_NUMBER' },
            { name: 'count', type: 'AMAZON.NUMBER' },
          ],
          samples: ['recap {year}', 'recap it in {count} minutes'],
        },
        {
          name: 'SearchIntent',
          slots: [{ name: 'query', type: 'AMAZON.SearchQuery' }],
          samples: ['search for {query}'],
        },
      ],
      types: [
        {
          name: 'Speaker',
          values: [
            speaker('ada', 'Ada Lovelace', ['ada', 'lovelace', 'the countess']),
            speaker('grace', 'Grace Hopper', ['grace', 'hopper']),
            speaker('grace-k', 'Grace Kelly', ['grace', 'kelly']),
          ],
        },
        {
          name: 'Topic',
          values: [
            speaker('dynamodb', 'DynamoDB', ['dynamo d. b.']),
            { name: { value: 'chaos engineering', synonyms: ['chaos'] } },
            ...['aurora', 'lambda', 'quorums', 'backups', 'data lakes'].map((name) => ({
              name: { value: name },
            })),
          ],
        },
      ],
    },
    dialog: { intents: [{ name: 'AskSpeakerIntent', slots: [] }] },
  },
} as AlexaModel;

export const smallModel = readDeviceModel(SMALL_MODEL);
