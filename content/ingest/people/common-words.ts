/** Words that names of talks, products and firms are made of and people's names hardly ever. */
const COMMON: ReadonlySet<string> = new Set(
  `annual review visual issues
  airlines airways apron arts brands bros brothers capital creek depot electronic energy fix foods goods hat holdings insurance logistics
  master motors paints partners pharmacy railway red ticket travel ventures
  a about above abstract academy access account across action adding advanced advisory africa after agenda agile ai
  airbnb all alternatives amazon america american an analysis analytics and android angeles angular another ansible
  answer any apache api apis app appendix apple application applications apps april arch architecture architectures are
  arrays art as asia ask async at audience august austin australia automated automation aws azure back backend
  background bad balancing bank based bash basics be beating become before behind berlin best better beyond big bigger
  bitbucket blockchain book books boring boston bot both bots break breaking bridge bring browser bug bugs build
  building business but by can career case cassandra challenges change changes channels chaos chapter chat chicago
  chinese chrome ci class client clojure closing cloud cluster clusters code coding college com comes command common
  community company compute computer computers computing conclusion concurrency conf conference container containers
  content control cool core corp corporation creating cross css culture current custom customer customers data database
  databases day days dead debian debug debugging december deep deeper definitive delivery demo demos deploy deploying
  deployments descent design desktop detail details dev developers development devices devops did diego digital
  discovery distributed dive diving django dns do docker docs doing domain down driven drupal each early east easy edge
  effective elastic elasticsearch elixir embedded end engine engineering engines english enterprise entry environment
  envoy erlang error ethical europe european event events every everyone everything examples experience express
  expressive extensions facebook failing failure fast faster features february figure final firefox first five flask
  fluent for forms foundation four framework frameworks francisco free french fresh friday from front frontend full fun
  function functional functions future game games gcp general german get getting git github gitlab give global gmbh go
  going golang good google gradient graph graphql great group guide hack hacking handling hands hard hardware has
  hashicorp haskell health helm help here hidden high history home hot how html http human humans hundred hybrid i ibm
  idea ideas if image images in inc indian industry info infrastructure innovation inside instances institute intel
  intelligence interface international internet into intro introducing introduction ios iot is issue istio it item its
  january java javascript jenkins join journey july june just kafka kernel key keynote keynotes knowledge kotlin
  kubernetes lab labs lambda language languages laravel large las last latency launch layer layers lead leadership learn
  learned learning legacy lesson lessons let level leveraging library life lightning like limit linkedin links linux
  list live llc load local log logging london long look loop los ltd lunch lyft machine macos made main make making
  managed manager many map march mastering mean media meet memory message messaging method methods metrics micro
  microservice microservices microsoft migrating migration million mobile model modern modes monads monday money mongo
  mongodb monitoring monolith monolithic more most moving multi my mysql myth native netflix network networking networks
  new next night no node north not note notes november now number nvidia object october of off offline old on one online
  only open opening operations ops optimization or oracle orchestration order org other our out over overview own
  package pains panel paper parallel paris part party past pattern patterns people perfect performance php pipelines
  pitfalls pixar planning platform platforms plumbing policy postgres postgresql power practical practice practices
  predicting preserving previous privacy private pro problem problems process processing product production products
  program programmers programming project projects prometheus proofs property protect protection public python q quality
  queries query question questions queue quick quotes rails rate react reactive real reality record redhat redis
  relational release reliability remote report request requirements research resilience resources rest results right
  risk robots roles router routing ruby run running runtime rust safari safe safety sail samsung san saturday scala
  scale scaling schedule science scratch search seattle second secret secrets section secure security seeing self
  september server serverless servers service services session sessions set setting setup seven shared ship simple
  simplicity six slack slide slides small so social software solution solutions some source south spanish spark speaker
  speakers speed sponsors spotify spring sql stack stacks standard start starting startup state static step storage
  stories story strategy stream streaming stripe studio stuff stylometry success summary summit sunday support surprises
  sustainable swarm swift symfony system systems table takeaway takeaways tale talk talks taming teach teaching team
  teams tech technical technologies technology ten terraform test tested testing tests text than that the their them
  then theory there these they things think thinking third this thoughts thousand threat three through thursday time
  tips title to today together tool toolkit tools toolset top topic topics total toward towards tracing track tracking
  traffic training transform true trust try tuesday twitter two type types typescript uber ubuntu ui ultimate under
  understanding universe university unix up us use user users using ux value vegas vendors version via video virtual
  vision voice vs vue wall walls war was way ways we weave web website websites wednesday week welcome well west what
  whats when where which while who whole why wide wiki will win window windows winning with within without women
  wordpress work worker workflow workflows working workload workloads works workshop world worst writing wrong yahoo yes
  york you your zero`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words among them that are surnames as well: after a first name they may be one. */
const SURNAMES: ReadonlySet<string> = new Set(
  `april august austin banks bell best boston bridge case college cross day diego early east english fields francisco
  free french game german good gray hard june king lane law light london long love march new north page paris park part
  policy post power price rest rich right rust scala short spain speaker stone story strong swift wall west win york
  you young`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for words of titles and products ("Serverless", "Building"), with or without a possessive. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word.toLowerCase().replace(/['’]s?$/, ''));
}

/** True for a common word that may be a last name: Larry Wall, Dorothy Day. */
export function isSurnameToo(word: string): boolean {
  return SURNAMES.has(word.toLowerCase());
}

/** Surnames that end like a doing. */
const ING_NAMES =
  /^(?:banning|böhning|browning|canning|channing|cummings?|cushing|darling|deming|denning|downing|dunning|fanning|fielding|fleming|golding|goring|harding|hastings|hemming|henning|jennings|keating|kipling|loring|manning|rawlings|rowling|spalding|sterling|stirling|waring)$/i;

/** True for surnames such as Manning and Fleming. */
export function isIngName(word: string): boolean {
  return ING_NAMES.test(word);
}

const FIRST_TOO: ReadonlySet<string> = new Set(
  `april art august autumn bill chase chip dale dawn drew faith gene grace grant guy hope ivy jordan josh joy june lane mark
  may miles nick pat pierce ray rich rob rose sandy skip sky stone summer sunny wade will win`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a common word that may be a first name: Will Rose, Grace Hopper. */
export function isFirstNameToo(word: string): boolean {
  return FIRST_TOO.has(word.toLowerCase());
}
