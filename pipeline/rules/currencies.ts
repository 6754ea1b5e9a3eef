/**
 * Money. Codes and names come from the ISO 4217 list of the package `currency-codes`; typed in are only the
 * signs and the everyday words that the standard does not have.
 */
import { data as ISO_4217 } from 'currency-codes';

export interface CurrencyRow {
  readonly id: string;
  /** ISO 4217 code; `document` is a bare sign that means the document's own currency of that name. */
  readonly code: string;
  readonly forms: string;
  /** Where the sign or word stands. */
  readonly place: 'before' | 'after' | 'both';
  readonly cased?: boolean;
  /** A hundredth of the currency: `pence`, `cents`. */
  readonly minor?: boolean;
  /** Also a common word: money only in a document of that currency. */
  readonly ownOnly?: boolean;
}

const sign = (code: string, forms: string): CurrencyRow => ({ id: `sign-${code}`, code, forms, place: 'both' });
/** A letter that is money only right before a number in a document of such a currency. */
const own = (code: string, forms: string): CurrencyRow => ({ id: `own-${code}`, code, forms, place: 'before', cased: true, ownOnly: true });
const word = (code: string, forms: string): CurrencyRow => ({ id: `word-${code}`, code, forms, place: 'after' });

const SIGNS: readonly CurrencyRow[] = [
  sign('USD', 'US$|us$|U.S.$|USD$|US $|U.S. $'),
  sign('AUD', 'A$|AU$|AUD$'),
  sign('CAD', 'C$|CA$|CAD$|CDN$'),
  sign('HKD', 'HK$'),
  sign('TWD', 'NT$'),
  sign('BRL', 'R$'),
  sign('SGD', 'S$|SG$'),
  sign('NZD', 'NZ$'),
  sign('MXN', 'MX$|Mex$'),
  sign('JMD', 'J$'),
  sign('CNY', 'RMB|RMB¥|CN¥|CNY|元|人民币|RMB yuan'),
  sign('document-dollar', '$'),
  sign('document-yen', '¥|￥'),
  sign('JPY', 'JP¥|円'),
  sign('EUR', '€'),
  sign('document-pound', '£|￡'),
  sign('INR', '₹|INR'),
  sign('document-rupee', 'Rs|Rs.'),
  sign('KRW', '₩'),
  sign('VND', '₫'),
  sign('TRY', '₺'),
  sign('RUB', '₽'),
  sign('UAH', '₴'),
  sign('NGN', '₦'),
  sign('ILS', '₪'),
  sign('PHP', '₱'),
  sign('THB', '฿'),
  sign('GHS', '₵|GH₵|GH¢'),
  sign('KZT', '₸'),
  sign('PYG', '₲'),
  sign('CRC', '₡'),
  sign('LAK', '₭'),
  sign('MNT', '₮'),
  sign('AZN', '₼'),
  sign('GEL', '₾'),
  sign('PLN', 'zł'),
  sign('CZK', 'Kč'),
  sign('HUF', 'Ft'),
  sign('MYR', 'RM'),
  sign('IDR', 'Rp'),
  sign('ZAR', 'R'),
  sign('KES', 'KSh|Ksh'),
  sign('TZS', 'TSh'),
  sign('UGX', 'USh'),
  sign('BDT', '৳|Tk'),
  sign('BGN', 'лв'),
  sign('document-krone', 'kr|kr.'),
  own('document-naira', 'N'),
  own('document-kwacha', 'K'),
  own('document-pula', 'P'),
  // A letter is part of a sign only as it is written there: `A$5 million`, but `a $5 million loan`.
].map((row) => (/\p{L}/u.test(row.forms) ? { ...row, cased: true } : row));

const WORDS: readonly CurrencyRow[] = [
  word('USD', 'U.S. dollar|U.S. dollars|American dollars'),
  word('document-dollar', 'dollar|dollars'),
  word('EUR', 'euro|euros'),
  word('document-pound', 'pound|pounds|quid'),
  word('GBP', 'pounds sterling'),
  word('CNY', 'yuan|renminbi|yuan RMB'),
  word('JPY', 'yen|Japanese yen'),
  word('KRW', 'Korean won|South Korean won'),
  { id: 'own-KRW', code: 'KRW', forms: 'won', place: 'after', ownOnly: true },
  word('document-rupee', 'rupee|rupees'),
  word('PKR', 'Pakistani rupees'),
  word('LKR', 'Sri Lankan rupees'),
  word('document-franc', 'francs|franc'),
  word('RUB', 'rouble|roubles|ruble|rubles'),
  word('BRL', 'reais|Brazilian reais'),
  { id: 'own-BRL', code: 'BRL', forms: 'real', place: 'after', ownOnly: true },
  word('ZAR', 'rand'),
  word('document-peso', 'peso|pesos'),
  word('SEK', 'Swedish kronor|kronor|krona'),
  word('NOK', 'Norwegian kroner'),
  word('DKK', 'Danish kroner'),
  word('document-kroner', 'kroner|krone'), // Norwegian and Danish; the Swedish words end otherwise
  word('PLN', 'zloty|zlotys|zlotych'),
  word('CZK', 'koruna|korunas|Czech crowns'),
  word('HUF', 'forint|forints'),
  word('TRY', 'lira'),
  word('THB', 'baht'),
  word('IDR', 'rupiah'),
  word('MYR', 'ringgit'),
  word('VND', 'dong'),
  word('document-riyal', 'riyal|riyals|rial|rials'),
  word('document-dirham', 'dirham|dirhams'),
  word('ILS', 'shekel|shekels'),
  word('NGN', 'naira'),
  word('document-shilling', 'shillings'),
  word('UAH', 'hryvnia|hryvnias'),
  word('document-dinar', 'dinar|dinars'),
  word('document-kwacha', 'kwacha'),
  word('ETB', 'birr'),
  word('GHS', 'cedi|cedis'),
  word('BDT', 'taka'),
  word('BWP', 'pula'),
  word('KZT', 'tenge'),
  word('GEL', 'lari'),
  word('MMK', 'kyat|kyats'),
  word('KHR', 'riel|riels'),
  word('BGN', 'leva'),
  word('PYG', 'guaranies|guaraníes'),
  word('BOB', 'bolivianos'),
  word('MZN', 'meticais'),
  word('HTG', 'gourdes'),
  // no currency of ISO 4217, but the one in which the EU compares output: purchasing power standards
  { id: 'standard-PPS', code: 'PPS', forms: 'PPS', place: 'both', cased: true },
  { id: 'minor-pence', code: 'GBP', forms: 'pence', place: 'after', minor: true },
  { id: 'minor-p', code: 'GBP', forms: 'p', place: 'after', minor: true, cased: true },
  { id: 'minor-euro', code: 'EUR', forms: 'euro cents|euro cent|eurocents|eurocent', place: 'after', minor: true },
  { id: 'minor-ct', code: 'EUR', forms: 'ct', place: 'after', minor: true, cased: true },
  { id: 'minor-cents', code: 'document-dollar', forms: 'cents|cent|¢', place: 'after', minor: true },
];

/** Codes that are also common words or other units; only the signs above stand for those. */
const NOT_CODES = new Set(['ALL', 'TOP', 'XXX', 'XTS', 'INR', 'CNY', 'SDG']);

const CODES: readonly CurrencyRow[] = ISO_4217.filter((row) => !NOT_CODES.has(row.code)).map((row) => ({
  id: `code-${row.code}`,
  code: row.code,
  forms: row.code,
  place: 'both' as const,
  cased: true,
}));

/** Codes whose name is no money (`XXX`, `XTS`), or that of another (`VED` has the name of `VES`). */
const NOT_NAMES = new Set(['XXX', 'XTS', 'VED']);

/** Full names of ISO 4217 that have more than one word (`Czech Koruna`), so that they cannot be a common noun. */
const NAMES: readonly CurrencyRow[] = ISO_4217.filter((row) => !NOT_NAMES.has(row.code) && / /.test(row.currency) && !/[()\d]/.test(row.currency)).map((row) => ({
  id: `name-${row.code}`,
  code: row.code,
  forms: `${row.currency}|${row.currency}s`,
  place: 'after' as const,
}));

export const CURRENCIES: readonly CurrencyRow[] = [...SIGNS, ...WORDS, ...CODES, ...NAMES];

/** The codes of all currencies of a name. */
const named = (name: RegExp): string[] => ISO_4217.filter((row) => name.test(row.currency)).map((row) => row.code);

/** What a bare sign means in a document whose currency is not of that name. */
export const SIGN_DEFAULTS: Readonly<Record<string, { readonly own: readonly string[]; readonly fallback: string }>> = {
  'document-dollar': { own: named(/dollar/i), fallback: 'USD' },
  'document-pound': { own: named(/pound/i), fallback: 'GBP' },
  'document-yen': { own: ['CNY', 'JPY'], fallback: 'JPY' },
  'document-krone': { own: ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'], fallback: 'SEK' },
  'document-kroner': { own: ['NOK', 'DKK'], fallback: 'NOK' },
  'document-rupee': { own: named(/rupee/i), fallback: 'INR' },
  'document-franc': { own: named(/franc/i), fallback: 'CHF' },
  'document-peso': { own: named(/peso/i), fallback: 'MXN' },
  'document-riyal': { own: named(/r[iy]+al/i), fallback: 'SAR' },
  'document-dirham': { own: named(/dirham/i), fallback: 'AED' },
  'document-shilling': { own: named(/shilling/i), fallback: 'KES' },
  'document-dinar': { own: named(/dinar/i), fallback: 'KWD' },
  'document-kwacha': { own: [...named(/kwacha/i), 'PGK'], fallback: 'ZMW' },
  'document-naira': { own: ['NGN'], fallback: 'NGN' },
  'document-pula': { own: ['BWP', 'PHP'], fallback: 'BWP' },
};
