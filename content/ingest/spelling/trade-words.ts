/** Words of the trade that no dictionary has and that a single note may use once: never taken for misspellings. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  `ansible apache argocd asciidoc async asyncio automl autoscaler autoscaling babel backend backends backfill backpressure
  bigtable blockchain bokeh boolean bugfix cassandra celery ceph cgroup cgroups changelog chatops chroot cilium clickhouse
  clojure cloudformation cloudfront cloudtrail cloudwatch codebase config configs conda configmap consul containerd
  coroutine coroutines cosmosdb couchbase crossplane crypto cython daemonset dashboarding databricks datacenter dataframe
  datalake dataset datasets datastore debian deduplication denormalized deno deserialization devops devsecops dijkstra
  django dockerfile dogfooding dunder dynamodb ebpf ecommerce elasticsearch elixir emacs erlang etcd ethereum exabyte
  failover fargate fedora figma filesystem firebase firecracker firestore flink fluentd frontend fullstack geospatial
  gevent gherkin gitlab gitops golang gpu grafana graphql greenfield gremlin groovy grpc gunicorn hadoop haproxy
  hashicorp haskell heapster helm heroku hostname hotfix hudi hyperledger hyperscale hypervisor idempotency idempotent
  infosec infra initramfs inode iops iptables istio javac javascript jenkins jinja jira julia junit jupyter kafka keras
  kerberos keycloak keyspace kinesis kotlin kubectl kubelet kubernetes kusto latency ldap lifecycle linkerd linkedin
  linter linting linux lisp localhost lodash logstash lookups lucene lustre macos mainframe mariadb markdown matplotlib
  maven memcached mesos metadata microservice microservices middleware minikube mixin mixins mongo mongodb monorepo monzo
  mqtt mssql multicloud mutex mysql namespace namespaces neo netflix nginx nodejs nosql numpy nvidia oauth observability
  ocaml onboarding onprem openid openshift openssl openstack opentelemetry oracle orchestrator orm paas pandas param params
  parquet paxos petabyte petabytes pinot pipenv plaintext playbook plugin plugins podman postgres postgresql postgis
  postmortem prem prepend presto prometheus protobuf proto prototyping proxied pubsub pulumi puppet pybind pydata pytest
  pytorch quicksight rabbitmq raft rdbms rebase redis redshift refactor refactoring regex regexes relu repo repos replay
  resharding rollout rollouts rsync runbook runbooks runtime runtimes rustc saas sandboxed scala scalability schemas scipy
  scss sdk seaborn seccomp selenium semver serde serializer serverless setuptools shard sharded sharding sidecar sklearn
  snowflake solr spark spotify sqlalchemy sqlite sqs ssh stateful statefulset stderr stdin stdout strace struct structs
  subnet subnets subprocess sudo svelte swagger symfony sysadmin sysbench sysctl syslog systemd tcp tcpdump telco templating
  tensorflow terabyte terabytes terraform timeseries timestamp timestamps tokenizer toml toolchain toolkit tooling traefik
  transpiler travis tuple tuples twilio typescript ubuntu udp uninstall unicorn unittest unix uptime url urls username
  vagrant vcpu venv vim virtio virtualenv vitess vlan vmware vpc webassembly webhook webhooks weblogic webpack websocket
  websockets whitepaper wifi wireshark workflow workflows xcode xen xml yaml yarn zipkin zookeeper zsh`
    .split(/\s+/)
    .filter(Boolean),
);
