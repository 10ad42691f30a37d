/** Words that say nothing about what is looked for, English and Spanish: welcome, never demanded. */
const STOP_WORDS = new Set(
  `a about after all am an and any are as at be been being but by can could do does for from get had has
  have he her him his how i im in into is it its ive just like me my need no not of on or our out so some
  that the their them there they this to up us want was we were what when where which who why will with
  would you your
  al algo como con de del donde el ella en es esta este estoy ha hay la las le lo los me mi mis muy necesito
  no nos o para pero por porque que quiero se si sin sobre soy su sus te tengo tu un una y ya yo`.split(
    /\s+/,
  ),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
