import type * as en from './en.js';

/** What the crisis banner says in Spanish. */

export const contact: typeof en.contact = {
  call: 'Llama al {number}',
  press: 'Marca el {number} y luego presiona {press}',
  text: 'Envía un mensaje de texto al {number}',
  textKeyword: 'Envía {keyword} al {number}',
  chat: 'Chat en línea',
  video: 'Videollamada al {number}',
  videoLink: 'Videollamada',
  tty: 'TTY: {number}',
  email: 'Escribe a {email}',
  web: 'Sitio web: {host}',
  newTab: '(abre otra pestaña)',
  copy: 'Copiar',
  copied: 'Se copió {number}',
  always: 'Día y noche, todos los días',
  checked: 'Revisado en {month} de {year}',
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
      ' ',
    ),
};

export const banner: typeof en.banner = {
  title: 'Habla con alguien ahora',
  intro: 'Puedes pedir ayuda para ti o para alguien que te importa.',
  region: 'Estas líneas son para {region}.',
  elsewhere: '¿No estás en {region}?',
  chooseRegion: 'Mostrar ayuda para',
  more: 'Más formas de recibir ayuda',
  local: 'En el campus',
  collapse: 'Hacer esto más pequeño',
  expand: 'Ayuda en crisis: habla con alguien ahora',
  spanish: 'Ayuda en español',
  regions: {
    US: 'Estados Unidos',
    CA: 'Canadá',
    GB: 'el Reino Unido',
    IE: 'Irlanda',
    AU: 'Australia',
    NZ: 'Nueva Zelanda',
  },
};
