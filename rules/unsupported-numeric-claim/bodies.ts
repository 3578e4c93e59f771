/**
 * Bodies whose business is research or statistics, by name. The endings of
 * `hasBodyEnding` find the rest; `sourceNames` adds what a site relies on.
 */
const NAMES =
  /(?<![A-Za-z])(?:Statistics (?:Canada|Norway|Sweden|Denmark|Finland|Netherlands|Iceland|Austria|Estonia|Poland|Korea|South Africa|New Zealand)|Stats (?:NZ|SA)|(?:Euro|Afro|Latino|Arab )[Bb]arometer|Our World in Data|Destatis|INSEE|Insee|Istat|Statbel|INE|Ofsted|Ofgem|Ofwat|Estyn|Acas|Defra|HMRC|USGS|USDA|NHTSA|OSHA|FEMA|ECB|Gartner|IDC|Forrester|McKinsey|Statista|Statcounter|Nielsen|Ipsos|YouGov|Gallup|Pew|Deloitte|PwC|KPMG|Accenture|BCG|Eurostat|OECD|UNHCR|UNDP|UN|United Nations|European Union|IMF|WHO|WTO|ILO|FAO|UNESCO|UNICEF|IEA|NASA|NOAA|NIST|CDC|FDA|FBI|GAO|GSA|BLS|ONS|NIH|EPA|MIT|IPCC|Counterpoint|Canalys|TrendForce|Omdia|(?:The )?Lancet|BMJ|NEJM|Nature|Harvard|Stanford|Oxford|Cambridge|Yale|Princeton|Ofcom|NHS|White House|Pentagon|CB Insights|Crunchbase|PitchBook|Goldman Sachs|Morgan Stanley|JPMorgan|S&P Global|Moody['’]s|Bloomberg|Reuters|Nikkei|comScore|Netcraft|W3Techs|HTTP Archive|Stack Overflow|NRI|MM総研|JEITA|IPA|JETRO|JIPDEC|国連|世界銀行|世銀|日銀|日本銀行|経産省|総務省|厚労省|財務省|文科省|国交省|農水省|内閣府|ガートナー|スタティスタ|ギャラップ|ピュー・?リサーチ|イプソス|ランセット|ネイチャー|マッキンゼー|デロイト|ニールセン|フォレスター|ボストン・?コンサルティング|ゴールドマン・?サックス|モルガン・?スタンレー|ブルームバーグ|ロイター|インプレス総合研究所|時事通信|共同通信|世界経済フォーラム)(?![a-z])/;

const ENDING_JA =
  /[一-龠ァ-ヴーA-Za-z0-9]{1,20}(?:省|庁|府|総局|統計局|監督局|委員会|協会|機構|大学|大学院|研究所|研究院|総研|総合研究所|試験場|(?:地理|検査|人事|衆議|参議)院|(?:保健|医療|福祉|衛生|建設|環境|労働|水道|交通|財務|国税|総務|教育|産業|経済|観光|整備|管理)局|財団|連盟|連合会|(?<=国際[一-龠]{2,8})連合|学会|協議会|商工会議所|研究センター|専門家会議|検討会|審議会|調査会(?!社)|リサーチ|データバンク|(?<=国際)[一-龠ァ-ヴー]{2,10}機関|政府|白書|新聞|新聞社|通信社|放送協会)|選管|[都道府県]警(?!戒)|警察|消防(?:署|本部|局)|気象台|保健所|裁判所|[最地高家]裁|税務署|税関/;
/** 市, 青葉県: an authority, where the phrase ends with it; 都市 and 下町 are none. */
const AUTHORITY_JA =
  /(?<![一-龠])[一-龠]{0,6}(?:[府県村]|(?<![大都下朝])市|(?<![下港])町|(?<![地市])区|(?<!首)都)$/;
const ENDING_EN =
  /\b(?:Bureau|Institute|University|Agency|Department|Commission|Council|Association|Foundation|Cent(?:er|re)s?|Census|Ministry|Organi[sz]ation|Administration|Federation|Society|Academy|Observatory|Forum|Group|Research|Labs?|Survey|Bank|Institution|College|School|Insights|(?:Budget|Statistics|Statistical|Accountability|Audit|Patent|Met|Home|Meteorological) Office)\b/;

/** The Woodland Trust, the King's Fund: bodies, once a name stands before the word. */
const NAMED_ENDING_EN =
  /(?<![A-Za-z])[A-Z][A-Za-zÀ-ɏ'’&.-]{1,20} (?:of [A-Z][a-z]{2,14} |and [A-Z][a-z]{2,14} )?(?:Trust|Fund|Alliance|Authority|Board|Union|League|Directorate|Inspectorate|Committee|Network|Registry|Service|Coalition|Confederation|Congress|Parliament|Police|Statistics|Chamber|Charity|Campaign|Office|Panel|Taskforce|Task Force|Watch|Executive|Convention|Secretariat)(?![A-Za-z])/;

/** Whether the text names a research or statistics body or an authority. */
export function namesBody(text: string, sourceNames: readonly string[]): boolean {
  return (
    NAMES.test(text) ||
    ENDING_JA.test(text) ||
    AUTHORITY_JA.test(text) ||
    ENDING_EN.test(text) ||
    NAMED_ENDING_EN.test(text) ||
    sourceNames.some((name) => text.includes(name))
  );
}
