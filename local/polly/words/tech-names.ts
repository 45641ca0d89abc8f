/**
 * Names of the trade that letters do not tell how to say: written form, two blanks, respelling (see `respelling.ts`).
 * Capitals count only where a line has them and another has not.
 */
const TABLE = `
re:Invent  reinvent
re:Imagined  reimagined
PostgreSQL  {p ow1 s t g r ah0 s} Q L
Postgres  {p ow1 s t g r ah0 s}
MySQL  my S Q L
SQL  S Q L
NoSQL  no S Q L
SQLite  S Q lite
SQS  S Q S
MariaDB  maria D B
MongoDB  mongo D B
DynamoDB  {d ay1 n ah0 m ow0} D B
DocumentDB  document D B
Dynamo  {d ay1 n ah0 m ow0}
Aurora  {ah0 r ao1 r ah0}
Redis  {r eh1 d ih0 s}
Redshift  red shift
Elasticsearch  elastic search
OpenSearch  open search
Cassandra  {k ah0 s ae1 n d r ah0}
Neptune  {n eh1 p t uw0 n}
Athena  {ah0 th iy1 n ah0}
Kinesis  {k ah0 n iy1 s ih0 s}
Kafka  {k aa1 f k ah0}
SageMaker  sage maker
QuickSight  quick sight
Fargate  {f aa1 r g ey0 t}
Graviton  {g r ae1 v ih0 t aa0 n}
CloudFront  cloud front
CloudFormation  cloud formation
CloudWatch  cloud watch
CloudTrail  cloud trail
GuardDuty  guard duty
EventBridge  event bridge
AppSync  app sink
Cognito  {k aa0 g n iy1 t ow0}
Beanstalk  bean stock
Lightsail  light sale
Rekognition  recognition
Lambda  {l ae1 m d ah0}
Lambdas  {l ae1 m d ah0 z}
Kubernetes  {k uw0 b er0 n eh1 t iy0 z}
kubectl  cube control
Istio  {ih1 s t iy0 ow0}
Envoy  {eh1 n v oy0}
Docker  {d aa1 k er0}
Nginx  engine X
etcd  {eh1 t s iy0} D
gRPC  G R P C
GraphQL  graph Q L
OAuth  oh {ao1 th}
JSON  {jh ey1 s ah0 n}
YAML  {y ae1 m ah0 l}
TOML  {t aa1 m ah0 l}
GIF  {g ih1 f}
JPEG  {jh ey1 p eh0 g}
PNG  P N G
SaaS  {s ae1 s}
PaaS  {p ae1 s}
IaaS  {ay1 ae0 s}
IoT  I O T
IDE  I D E
IAM  I A M
VMs  V {eh1 m z}
GUI  {g uw1 iy0}
CLI  C L I
SCSI  {s k ah1 z iy0}
ASCII  {ae1 s k iy0}
RAID  raid
RAM  ram
ROM  {r aa1 m}
LAN  {l ae1 n}
WAN  {w ae1 n}
CRUD  {k r ah1 d}
REST  rest
RESTful  restful
AJAX  {ey1 jh ae0 k s}
WASM  {w aa1 z ah0 m}
WebAssembly  web assembly
WebSocket  web socket
WebSockets  web sockets
JavaScript  java script
TypeScript  type script
Node.js  node J S
Vue.js  view J S
Deno  {d iy1 n ow0}
npm  N P M
C#  C sharp
C++  C plus plus
F#  F sharp
.NET  dot net
Python  {p ay1 th aa0 n}
Django  {jh ae1 ng g ow0}
Ubuntu  {uw0 b uw1 n t uw0}
Debian  {d eh1 b iy0 ah0 n}
Linux  {l ih1 n ah0 k s}
Xen  {z eh1 n}
macOS  mack O S
iOS  I O S
iPhone  I phone
iPad  I pad
GitHub  git hub
GitLab  git lab
DevOps  dev ops
WiFi  {w ay1 f ay0}
Wi-Fi  {w ay1 f ay0}
Azure  {ae1 zh er0}
OpenAI  open A I
ChatGPT  chat G P T
Terraform  {t eh1 r ah0 f ao0 r m}
Ansible  {ae1 n s ah0 b ah0 l}
Prometheus  {p r ah0 m iy1 th iy0 ah0 s}
Grafana  {g r ah0 f aa1 n ah0}
Nitro  {n ay1 t r ow0}
Firecracker  fire cracker
Hadoop  {hh ah0 d uw1 p}
Presto  {p r eh1 s t ow0}
Bezos  {b ey1 z ow0 s}
Vogels  {v ow1 g ah0 l s}
Werner  {v eh1 r n er0}
Jassy  {jh ae1 s iy0}
Cockcroft  {k aa1 k r ao0 f t}
Netflix  {n eh1 t f l ih0 k s}
Alexa  {ah0 l eh1 k s ah0}
Polly  {p aa1 l iy0}
Lex  {l eh1 k s}
serverless  {s er1 v er0 l ah0 s}
microservice  micro service
microservices  micro services
blockchain  block chain
datacenter  data center
datacenters  data centers
failover  fail over
failovers  fail overs
rollback  roll back
backend  back end
frontend  front end
hypervisor  hyper visor
async  {ey1 s ih0 ng k}
sync  {s ih1 ng k}
auth  {ao1 th}
admin  {ae1 d m ih0 n}
config  {k ah0 n f ih1 g}
repo  {r iy1 p ow0}
petabyte  {p eh1 t ah0 b ay0 t}
petabytes  {p eh1 t ah0 b ay0 t s}
takeaway  take {ah0 w ey0}
takeaways  take {ah0 w ey0 z}
terabyte  {t eh1 r ah0 b ay0 t}
terabytes  {t eh1 r ah0 b ay0 t s}
exabyte  {eh1 k s ah0 b ay0 t}
exabytes  {eh1 k s ah0 b ay0 t s}
kilobyte  {k ih1 l ah0 b ay0 t}
kilobytes  {k ih1 l ah0 b ay0 t s}
cache  {k ae1 sh}
caches  {k ae1 sh ah0 z}
cached  {k ae1 sh t}
caching  {k ae1 sh ih0 ng}
queue  {k y uw1}
queues  {k y uw1 z}
quorum  {k w ao1 r ah0 m}
quorums  {k w ao1 r ah0 m z}
resilient  {r ih0 z ih1 l y ah0 n t}
aws  A W S
ecs  E C S
eks  E K S
vpc  V P C
api  A P I
apis  A P {ay1 z}
sdk  S D K
cli  C L I
iam  I A M
sns  S N S
dns  D N S
cpu  C P U
gpu  G P U
ssd  S S D
ssh  S S H
http  H T T P
https  H T T P S
html  H T M L
css  C S S
url  U R L
urls  U R {eh1 l z}
pdf  P D F
jvm  J V M
ide  I D E
awsvpc  A W S V P C
ElastiCache  elastic {k ae1 sh}
Macie  {m ey1 s iy0}
Laravel  {l aa1 r ah0 v eh0 l}
LINQ  link
golang  go lang
readme  read me
metadata  {m eh1 t ah0 d ey0 t ah0}
checksum  check sum
checksums  check sums
runtime  run time
runtimes  run times
capex  {k ae1 p eh0 k s}
opex  {aa1 p eh0 k s}
idempotency  {ay0 d ah0 m p ow1 t ah0 n s iy0}
idempotent  {ay0 d ah0 m p ow1 t ah0 n t}
eventing  {ih0 v eh1 n t ih0 ng}
reimagined  {r iy0 ih0 m ae1 jh ah0 n d}
observability  {ah0 b z er0 v ah0 b ih1 l ah0 t iy0}
analyse  {ae1 n ah0 l ay0 z}
gibibyte  {g ih1 b ah0 b ay0 t}
gibibytes  {g ih1 b ah0 b ay0 t s}
mebibyte  {m eh1 b ah0 b ay0 t}
mebibytes  {m eh1 b ah0 b ay0 t s}
tebibyte  {t eh1 b ah0 b ay0 t}
tebibytes  {t eh1 b ah0 b ay0 t s}
sysbench  sis bench
binpacking  bin packing
stateful  state full
opensource  open source
firehose  fire hose
`;

/** Each name with its respelling. */
export const TECH_NAMES: readonly (readonly [name: string, said: string])[] = TABLE.trim()
  .split('\n')
  .map((line) => line.split('  ') as [string, string]);
const EXACT: ReadonlyMap<string, string> = new Map(TECH_NAMES);
const LOWER: ReadonlyMap<string, string> = new Map(
  TECH_NAMES.map(([name, said]) => [name.toLowerCase(), said]),
);

/** How a name of the trade is said, or undefined where it is none. */
export function sayTechName(name: string): string | undefined {
  return EXACT.get(name) ?? (isAmbiguous(name) ? undefined : LOWER.get(name.toLowerCase()));
}

/** "rest", "raid" and the like are words of their own in small letters: the voice says them right. */
function isAmbiguous(name: string): boolean {
  return /^[a-z]{2,4}$/.test(name) && EXACT.has(name.toUpperCase());
}
