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
const word = (code: string, forms: string): CurrencyRow => ({ id: `word-${code}`, code, forms, place: 'after' });

const SIGNS: readonly CurrencyRow[] = [
  sign('USD', 'US$|U.S.$|USD$|US $|U.S. $'),
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
  sign('INR', '₹|Rs|Rs.|INR'),
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
].map((row) => (/^[\p{L}.| ]+$/u.test(row.forms) ? { ...row, cased: true } : row));

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
  word('INR', 'rupee|rupees'),
  word('PKR', 'Pakistani rupees'),
  word('LKR', 'Sri Lankan rupees'),
  word('CHF', 'francs|franc'),
  word('RUB', 'rouble|roubles|ruble|rubles'),
  word('BRL', 'reais|Brazilian reais'),
  { id: 'own-BRL', code: 'BRL', forms: 'real', place: 'after', ownOnly: true },
  word('ZAR', 'rand'),
  word('MXN', 'peso|pesos'),
  word('SEK', 'Swedish kronor|kronor|krona'),
  word('NOK', 'Norwegian kroner'),
  word('DKK', 'Danish kroner'),
  word('document-krone', 'kroner|krone'),
  word('PLN', 'zloty|zlotys|zlotych'),
  word('CZK', 'koruna|korunas|Czech crowns'),
  word('HUF', 'forint|forints'),
  word('TRY', 'lira'),
  word('THB', 'baht'),
  word('IDR', 'rupiah'),
  word('MYR', 'ringgit'),
  word('VND', 'dong'),
  word('SAR', 'riyals'),
  word('AED', 'dirhams'),
  word('ILS', 'shekel|shekels'),
  word('NGN', 'naira'),
  word('KES', 'shillings'),
  word('UAH', 'hryvnia|hryvnias'),
  { id: 'minor-pence', code: 'GBP', forms: 'pence', place: 'after', minor: true },
  { id: 'minor-p', code: 'GBP', forms: 'p', place: 'after', minor: true, cased: true },
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

/** What a bare sign means in a document whose currency is not of that name. */
export const SIGN_DEFAULTS: Readonly<Record<string, { readonly own: readonly string[]; readonly fallback: string }>> = {
  'document-dollar': { own: ISO_4217.filter((row) => /dollar/i.test(row.currency)).map((row) => row.code), fallback: 'USD' },
  'document-pound': { own: ISO_4217.filter((row) => /pound/i.test(row.currency)).map((row) => row.code), fallback: 'GBP' },
  'document-yen': { own: ['CNY', 'JPY'], fallback: 'JPY' },
  'document-krone': { own: ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'], fallback: 'SEK' },
};
