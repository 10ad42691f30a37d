// Written by scripts/build-floor.ts from data/: change it there.
import type {Floor} from './floor-lines.js';

export const floor: Floor = {
  US: [
    {
      id: '988-lifeline',
      verifiedAt: '2026-09-14',
      channels: [
        {type: 'call', number: '988'},
        {type: 'text', number: '988'},
        {type: 'chat', url: 'https://chat.988lifeline.org/'},
        {type: 'call', number: '988', press: '2', languages: ['es']},
        {type: 'text', number: '988', keyword: 'AYUDA', languages: ['es']},
        {type: 'video', number: '988', languages: ['ase']},
        {type: 'tty', number: '711'},
      ],
      words: {
        en: {
          name: '988 Suicide & Crisis Lifeline',
          description:
            'Talk, text or chat with a trained crisis counselor, day or night, about anything that hurts.',
          channels: {
            '3': {label: 'In Spanish'},
            '4': {label: 'In Spanish'},
            '5': {label: 'ASL videophone', note: 'Or choose “ASL Now” on 988lifeline.org.'},
            '6': {note: 'Then dial 988.'},
          },
        },
        es: {
          name: '988 Suicide & Crisis Lifeline',
          description:
            'Habla, escribe o chatea con una persona capacitada, de día o de noche, sobre lo que te duele.',
          channels: {
            '3': {label: 'En español'},
            '4': {label: 'En español'},
            '5': {label: 'Videoteléfono en ASL', note: 'O elige “ASL Now” en 988lifeline.org.'},
            '6': {note: 'Después marca 988.'},
          },
        },
      },
    },
    {
      id: 'emergency-us',
      kind: 'emergency',
      verifiedAt: '2026-10-05',
      channels: [
        {type: 'call', number: '911'},
        {type: 'text', number: '911'},
      ],
      words: {
        en: {
          name: 'Emergency services (United States)',
          description: 'If you or someone else is in immediate danger, call 911.',
        },
        es: {
          name: 'Servicios de emergencia (Estados Unidos)',
          description: 'Si tú u otra persona está en peligro inmediato, llama al 911.',
        },
      },
    },
    {
      id: 'crisis-text-line',
      verifiedAt: '2026-10-05',
      channels: [{type: 'text', number: '741741', keyword: 'HOME'}],
      words: {
        en: {
          name: 'Crisis Text Line',
          description: 'Text back and forth with a trained crisis counselor, at any hour.',
        },
        es: {
          name: 'Crisis Text Line',
          description:
            'Intercambia mensajes de texto con una persona capacitada, a cualquier hora.',
        },
      },
    },
    {
      id: 'veterans-crisis-line',
      verifiedAt: '2026-09-14',
      channels: [
        {type: 'call', number: '988', press: '1'},
        {type: 'text', number: '838255'},
        {type: 'chat', url: 'https://www.veteranscrisisline.net/get-help-now/chat/'},
        {type: 'tty', number: '711'},
      ],
      words: {
        en: {
          name: 'Veterans Crisis Line',
          description: 'For veterans, service members and the people who love them.',
        },
        es: {
          name: 'Veterans Crisis Line',
          description: 'Para veteranos, militares en servicio y sus seres queridos.',
        },
      },
    },
    {
      id: 'trevor-project',
      verifiedAt: '2026-10-05',
      channels: [
        {type: 'call', number: '1-866-488-7386', dial: '+18664887386'},
        {type: 'text', number: '678-678', keyword: 'START'},
        {type: 'chat', url: 'https://www.thetrevorproject.org/get-help/'},
      ],
      words: {
        en: {
          name: 'The Trevor Project',
          description:
            'Crisis support for LGBTQ+ young people, by phone, text or chat, at any hour.',
        },
        es: {
          name: 'The Trevor Project',
          description:
            'Apoyo en crisis para jóvenes LGBTQ+, por teléfono, texto o chat, a cualquier hora.',
        },
      },
    },
  ],
  CA: [
    {
      id: '988-canada',
      verifiedAt: '2026-03-12',
      channels: [
        {type: 'call', number: '9-8-8'},
        {type: 'text', number: '9-8-8'},
        {type: 'tty', number: '7-1-1'},
      ],
      words: {
        en: {
          name: '9-8-8: Suicide Crisis Helpline',
          description:
            'Call or text to reach a trained responder anywhere in Canada, when you are thinking about suicide or worried about someone.',
        },
        es: {
          name: '9-8-8: Suicide Crisis Helpline',
          description:
            'Llama o escribe para hablar con una persona capacitada en todo Canadá, cuando piensas en el suicidio o te preocupa alguien.',
        },
      },
    },
    {
      id: 'emergency-ca',
      kind: 'emergency',
      verifiedAt: '2026-11-23',
      channels: [],
      words: {
        en: {
          name: 'Emergency services (Canada)',
          description:
            'If you or someone else is in danger right now, call the local emergency number in Canada or go to the nearest emergency department.',
        },
        es: {
          name: 'Servicios de emergencia (Canadá)',
          description:
            'Si tú u otra persona está en peligro ahora mismo, llama al número local de emergencias en Canadá o ve a la sala de emergencias más cercana.',
        },
      },
    },
    {
      id: 'kids-help-phone',
      verifiedAt: '2025-12-26',
      channels: [
        {type: 'call', number: '1-800-668-6868', dial: '+18006686868'},
        {type: 'text', number: '686868', keyword: 'CONNECT'},
        {
          type: 'chat',
          url: 'https://kidshelpphone.ca/live-chat-counselling/',
          hours: {
            timeZone: 'America/Toronto',
            weekly: [
              {days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens: '19:00', closes: '00:00'},
            ],
          },
        },
      ],
      words: {
        en: {name: 'Kids Help Phone', description: 'For kids, teens and young adults in Canada.'},
        es: {name: 'Kids Help Phone', description: 'Para niños, adolescentes y jóvenes en Canadá.'},
      },
    },
  ],
  GB: [
    {
      id: 'samaritans',
      verifiedAt: '2026-09-09',
      channels: [
        {type: 'call', number: '116 123'},
        {type: 'email', email: 'jo@samaritans.org'},
      ],
      words: {
        en: {
          name: 'Samaritans',
          description: 'Volunteers listen, day or night, in the UK and the Republic of Ireland.',
        },
        es: {
          name: 'Samaritans',
          description:
            'Voluntarios te escuchan, de día o de noche, en el Reino Unido y la República de Irlanda.',
        },
      },
    },
    {
      id: 'emergency-gb',
      kind: 'emergency',
      verifiedAt: '2026-09-09',
      channels: [],
      words: {
        en: {
          name: 'Emergency services (United Kingdom)',
          description:
            'If you or someone else is in danger right now, call the local emergency number in the UK or go to the nearest A&E.',
        },
        es: {
          name: 'Servicios de emergencia (Reino Unido)',
          description:
            'Si tú u otra persona está en peligro ahora mismo, llama al número local de emergencias en el Reino Unido o ve al servicio de urgencias (A&E) más cercano.',
        },
      },
    },
    {
      id: 'shout',
      verifiedAt: '2026-09-09',
      channels: [{type: 'text', number: '85258', keyword: 'SHOUT'}],
      words: {
        en: {
          name: 'Shout',
          description:
            'Text with a trained volunteer in the UK, at any hour, when you are anxious, low, lonely or thinking about suicide.',
        },
        es: {
          name: 'Shout',
          description:
            'Intercambia textos con un voluntario capacitado en el Reino Unido, a cualquier hora, cuando sientes ansiedad, tristeza, soledad o piensas en el suicidio.',
        },
      },
    },
  ],
  IE: [
    {
      id: 'samaritans',
      verifiedAt: '2026-09-09',
      channels: [
        {type: 'call', number: '116 123'},
        {type: 'email', email: 'jo@samaritans.org'},
      ],
      words: {
        en: {
          name: 'Samaritans',
          description: 'Volunteers listen, day or night, in the UK and the Republic of Ireland.',
        },
        es: {
          name: 'Samaritans',
          description:
            'Voluntarios te escuchan, de día o de noche, en el Reino Unido y la República de Irlanda.',
        },
      },
    },
    {
      id: 'emergency-ie',
      kind: 'emergency',
      verifiedAt: '2026-09-09',
      channels: [],
      words: {
        en: {
          name: 'Emergency services (Ireland)',
          description:
            'If you or someone else is in danger right now, call the local emergency number in Ireland or go to the nearest emergency department.',
        },
        es: {
          name: 'Servicios de emergencia (Irlanda)',
          description:
            'Si tú u otra persona está en peligro ahora mismo, llama al número local de emergencias en Irlanda o ve a la sala de emergencias más cercana.',
        },
      },
    },
  ],
  AU: [
    {
      id: 'lifeline-australia',
      verifiedAt: '2026-11-23',
      channels: [{type: 'call', number: '13 11 14'}],
      words: {
        en: {
          name: 'Lifeline Australia',
          description: 'Talk with a trained crisis supporter anywhere in Australia, day or night.',
        },
        es: {
          name: 'Lifeline Australia',
          description: 'Habla con una persona capacitada en toda Australia, de día o de noche.',
        },
      },
    },
    {
      id: 'emergency-au',
      kind: 'emergency',
      verifiedAt: '2026-11-23',
      channels: [],
      words: {
        en: {
          name: 'Emergency services (Australia)',
          description:
            'If you or someone else is in danger right now, call the local emergency number in Australia or go to the nearest emergency department.',
        },
        es: {
          name: 'Servicios de emergencia (Australia)',
          description:
            'Si tú u otra persona está en peligro ahora mismo, llama al número local de emergencias en Australia o ve a la sala de emergencias más cercana.',
        },
      },
    },
  ],
  NZ: [
    {
      id: 'need-to-talk-1737',
      verifiedAt: '2026-10-05',
      channels: [
        {type: 'call', number: '1737'},
        {type: 'text', number: '1737'},
      ],
      words: {
        en: {
          name: '1737, Need to talk?',
          description:
            'Call or text to reach a trained counsellor in New Zealand, free, at any hour.',
        },
        es: {
          name: '1737, Need to talk?',
          description:
            'Llama o escribe para hablar con una consejera o un consejero en Nueva Zelanda, gratis, a cualquier hora.',
        },
      },
    },
    {
      id: 'emergency-nz',
      kind: 'emergency',
      verifiedAt: '2026-11-23',
      channels: [],
      words: {
        en: {
          name: 'Emergency services (New Zealand)',
          description:
            'If you or someone else is in danger right now, call the local emergency number in New Zealand or go to the nearest emergency department.',
        },
        es: {
          name: 'Servicios de emergencia (Nueva Zelanda)',
          description:
            'Si tú u otra persona está en peligro ahora mismo, llama al número local de emergencias en Nueva Zelanda o ve a la sala de emergencias más cercana.',
        },
      },
    },
  ],
};

export const floorSites: Readonly<Record<string, readonly string[]>> = {
  '988-lifeline': ['https://988lifeline.org/'],
  'crisis-text-line': ['https://www.crisistextline.org/'],
  'veterans-crisis-line': ['https://www.veteranscrisisline.net/'],
  'trevor-project': ['https://www.thetrevorproject.org/get-help/'],
  '988-canada': ['https://988.ca/'],
  'kids-help-phone': ['https://kidshelpphone.ca/'],
  samaritans: ['https://www.samaritans.org/'],
  shout: ['https://giveusashout.org/'],
  'lifeline-australia': ['https://www.lifeline.org.au/'],
  'need-to-talk-1737': ['https://1737.org.nz/'],
};
