import { foldText, isDense, toWords } from './fold-text.ts';

/**
 * Words that make an address or a display name an office, a list or a place of work, in many languages as they are
 * written in addresses: what an organisation calls its parts, never what parents call a child.
 */
/** "+" after a word: with an s too. What `officeTail` knows is not listed again. */
const listed =
  ' academy accoglienza accounting accounts accueil achats acquisti activities adherents admin administracion administration admissions adoptions afiliados agency agenda alerts all alla alla-kontoret alla-pa alle+ alle-laerere almacen almoxarifado ambassadors analytics anggota ansatte apprentices archive+ asiakaspalvelu assistant atendimento audit auditor+ awards azubis bank bar beds benefits betrieb betriebsrat bids billing bistro biuro blending board boardroom bokhaltning booking+ boutique box branch brand brigade buchhaltung budget build buildfarm building bukhgalteriya bulletin bureau bursar bus butik butiken cabinet cafe caiwu calendar calidad call campus cangku canteen cantiere captains care careers carers cashiers cast catering ceo cert chantier chaplain chaplaincy chapter chefs chejian choir chongmu christmas ci civil class classe clerk clientes clienti clients clinical club coaches cocina cohort college com comercial committee comms community compagnia company compliance compras comptabilite comunicacion concierge condominos conducere conference contabilitate contact contacto contractors control controller coop core council counter countersign courier courses coverage cozinha creche crew crm cs cucina cuisine customer+ dance danisma data dean deficiency delegates delivery department deploy depo depou dept design designers desk destek devices devs digest digital direcao direccion directie direction directivos director+ diretoria direzione dispatch docentes docenti docents dock docs doctors donors dozenten drift drivers dsi dzial echipa edari editor+ editorial education egitim ehs eigyo einkauf einsatz ekip ekonomi elections eltern embassy empfang employees encadrement eng engineering enheten entrega entries equipe equipe-projets equipo estates ethics everybody everyone examiners exec executive expeditie exports fabrik facilities faculty fam fariq farm fastighet feedback field finance fleet floor flottan formacao formacion formation formazione formulation forum foundation fournisseurs foyer front gardeners gate genba genitori geschaeftsleitung gl global gov governors grad+ graduates grafeio grants group growers growth grupo gudang guests gyartas gyeongyeong gym haccp hallo hamkar hanhala hanhchinh haus heads health hearing hello help henkilosto herkes highways hiring hoikeui hospital hotel hotline house housekeeping hr hrbp hse hub huddle humas ict idara iedereen ik imports imprensa info infra inkoop inkop innovation insa inspection+ inspector+ inspectorate insurance interns inventory invites invoices iroda iskola it itops jakosc jawda jeonche jinji jobs johto jury kadry kaikille kaikki karyalay karyawan kasir kefu keiri ketoan keuangan keuken kho kierownictwo kinhdoanh kitchen klienci kollegium kollektyv kommune kommunikation kontakt kontor kouba kouhou koulutus kratiseis ksiegowosc kueche kulam kunden kvalita kvalitet kwaliteit lab+ labo laboratoire laborator laboratorio laerere laererne lager lageret lagret leadership leads learners learning ledelse ledelsen leden leerkrachten legal lehrer leiding leitstelle liaison library list+ lms lobby logistics logistik logistirio lonn luottamus magasin magazijn magazyn magazzino mail mailbox maintenance mairie mali management managers manajemen mandal mandali manufacturing market marketing marshal mawarid medarbetare media medics medlemmar medlemmer meet meeting+ member+ membership membri mentoring merch merchants miasto mindenki mindenkinek minna minoseg minuta misrad mission mitglieder mobile moinguoi monitoring muhasebe museum myynti nakup network news newsletter newsroom nhansu night noc noreply notes notices notifications notify nursery nurses obchod obra offer+ officers oficina okul oloi onboarding oncall operations operator+ opleiding opplaering ops orders orga orientation ouders outreach owners padres paie pais parafia parichalan parking partner+ partnerships patients patronato payroll pazarlama pelatihan pensions penzugy people permits personal personale personalen personalrat personeel personnel pforte pharmacy phd phong photo planning plant planta platform players plc ploeg pmo police pollworkers pool port portal portfolio post postbox postdocs postmaster pr practice prensa press presse prevencion principal+ print procurement producao produccion product production produkcja produksi produktion produzione program+ programme+ project+ projekt promo properties property prosecution prosopiko protocol provost pto publicity publishing purchasing qa qhse qism qms qp qualidade qualita qualitaet qualite quality quanti quanyuan quotes radio raktar ranger+ readers recepcao recepcio recepcion receptie reception redaccion redaction redakcja redaktion redaktionen redaktsiya redazione reditel regia region registrar registratura registry regnskab regnskap regulator regulatory rekrut renshi rentals repairs reparto reply report+ reporting rescue research resepsjon reservations residents resource+ restaurant resurse retail returns rezerwacje rh riders risk room+ roster+ rostering rota router rrhh sabhi sales salg+ satis scheduler scheduling schicht schulung science scientific scoala scout+ sdm seafarers sec secretaria secretariado secretariat secretary section sector security segreteria sekretariat sekretariatet seller semua semuanya seniors server+ shift shiten shkola shop shopfloor shopstewards shoreside shows sicherheit siem sistemas site+ skift skipper sklad skola skolka society software soko souko soumu sozialdienst spa sponsor+ sprzedaz squad staff staffing staffroom stakeholders station status stay steerco stewards stock storage store strategy student+ studenten studenti studierende studio subs subscriptions suggestions suppliers supply surgery survey+ switchboard system+ szkolenia tadrib talent taller talous tantestulet tatca teachers team team-lead tech+ technical technik teknik tenants tenders tenpo terminal test testers testing theatre+ tickets titkarsag tmima todas todos toimisto toti tour+ tournament tous tout toutes townhall trade train trainees trainer training transport transportation travel treasury treinamento trivsel trustees tuotanto turno tutors tutte tutti tzevet ucet ucitele ufficio uitvoering umum union university unyo uprava uretim usi utility vacancies vakt vaktlaget vanhemmat vanphong varasto vastaanotto vaxeln vecinos vedeni vendas vendite vendors ventas ventes venue verkoop verkstad vertrieb verwaltung vet vezetes vezetoseg vibhag viddil video visit visitors vms volonteri volontery volunteers vorstand vsem vsetci vsi vsichni vyroba vyrobnytstvo wache ward+ warehouse watch web webinar webmaster welcome welfare wellbeing werkstatt wfm wiki workers works workshop wszyscy xiaoshou xingzheng yanfa yard yeongup ypodoxi zarzad zarzadu zenin zespol'.split(
    ' ',
  );

const officeWords: ReadonlySet<string> = new Set(
  listed.flatMap((word) => (word.endsWith('+') ? [word.slice(0, -1), word.replace('+', 's')] : word)),
);

/** Offices and lists in other scripts: anywhere in a display name. */
const officeScript =
  /人事|人力|人資|総務|經理|營業部|営業部|工場|現場|全員|全体|全體|部門|各部|部$|課$|室$|팀|부서|전체|전원|본부|지점|공장|인사|총무|הון אנושי|משאבי אנוש|צוות|כולם|משרד|מחלק|מזכירות|הנהל|الموارد|فريق|قسم|اداره|الجميع|مكتب|غرفه|سكرتار|منابع انساني|تيم|واحد|همه|گروه|دفتر|কর্মী|সবাই|দল|অফিস|বিভাগ|টিম|এইচআর|मानव संसाधन|एचआर|टीम|सभी|विभाग|कार्यालय|मंडली|ทีม|แผนก|ฝ่าย|ทุกคน|ทุกแผนก|สำนัก|ห้อง|кадр|відділ|волонтер|команда|усі|всі|канцел|секретар|редакц|бухгалт|ομαδα|γραφει|ολοι|τμημα|προσωπικ|γραμματ|διευθυνση|υποδοχη|phong|nhan su|bo phan|moi nguoi|henkilosto|tuotanto|osasto/;

const officeTail =
  /(?:team|desk|office|staff|ops|dept|group|crew|list|squad|clinic|store|school|leads|parents|events|news|mail|bot|family|support|admin|service|avdeling|afdeling|avdelningen|abteilung|gruppe|buro)s?$/;

const plain = (word: string): string => word.replace(/\d+$/, '');

/** True for a word that names an office, list or place of work, as addresses write it. */
export function isOfficeWord(word: string): boolean {
  const bare = plain(word);
  return officeWords.has(bare) || (bare.length > 5 && officeTail.test(bare)) || bare === '';
}

/** True where the part of an address before the "@" is an office's. */
export function isOfficeLocal(local: string): boolean {
  if (/^\d+$/.test(local)) return false;
  const words = local.split(/[._+-]/).filter(Boolean);
  const offices = words.filter((word) => isOfficeWord(word)).length;
  return offices > 0 && (offices === words.length || words.length > 1);
}

/** True where a display name is an office's: some word of it names one, or the script's own words do. */
export function isOfficeName(name: string): boolean {
  const folded = foldText(name, 80);
  if (folded === '' || folded.includes('@')) return false;
  const words = toWords(folded).trim().split(' ');
  if (officeScript.test(folded) && (words.length > 1 || isDense(folded.charCodeAt(0)) || folded.length > 3))
    return true;
  return words.some((word) => isOfficeWord(word) && word.length > 1);
}

/** Personnel by name: listed beside a pair without making it a group. */
const personnel =
  / (?:hr|human resources|people team|people ops|people partner|personal|personalabteilung|personnel|rrhh|rh|drh|recursos humanos|risorse umane|kadry|kadri|insan kaynaklari|sdm|人事|人力|人力资源|人資|인사|인사팀|הון אנושי|משאבי אנוש|الموارد البشريه|منابع انساني|এইচআর|एचआर|hr부서|nhan su|фахівець кадрів|кадри|hr avdeling|hr afdeling|henkilosto|személyzet) /;

export const isPersonnelName = (name: string): boolean => personnel.test(toWords(foldText(name, 80)));
