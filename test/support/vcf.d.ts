/** The little we use of it. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  export default class VCard {
    static parse(text: string): VCard[];
    get(name: string): Property | undefined;
  }
}
