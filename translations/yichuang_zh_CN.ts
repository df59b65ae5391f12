<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Accept</name>
        <message>
            <source>%1: nothing was accepted, this was a trial.</source>
            <translation>%1：仅为试运行，未受理。</translation>
        </message>
        <message>
            <source>--deficient, --correction and --refuse exclude each other.</source>
            <translation>--deficient、--correction、--refuse 只能选一个。</translation>
        </message>
        <message>
            <source>--person says who applies.</source>
            <translation>请用 --person 指明申请人。</translation>
        </message>
        <message>
            <source>--right-body belongs to --refuse.</source>
            <translation>--right-body 须与 --refuse 同用。</translation>
        </message>
        <message>
            <source>Accept on a written promise to supply what is missing.</source>
            <translation>容缺受理，由申请人书面承诺补交。</translation>
        </message>
        <message>
            <source>Case %1: %2</source>
            <translation>办件 %1：%2</translation>
        </message>
        <message>
            <source>Due on %1</source>
            <translation>应于 %1 办结</translation>
        </message>
        <message>
            <source>Due on %1 (provisional)</source>
            <translation>应于 %1 办结（暂定）</translation>
        </message>
        <message>
            <source>Every material that must be there was received.</source>
            <translation>应交材料均已收到。</translation>
        </message>
        <message>
            <source>Id or basic code of a service item, or words that fit one only.</source>
            <translation>事项的标识或基本编码，或只对应一个事项的文字。</translation>
        </message>
        <message>
            <source>JSON file with form, materials and agent, or with the fields of the form alone; - is standard input.</source>
            <translation>JSON 文件，含 form、materials、agent，或只含表单字段；- 表示标准输入。</translation>
        </message>
        <message>
            <source>Refuse, for this reason.</source>
            <translation>不予受理，并说明理由。</translation>
        </message>
        <message>
            <source>Show the form and what is missing, accept nothing.</source>
            <translation>只显示表单和缺少的内容，不受理。</translation>
        </message>
        <message>
            <source>Slip %1: %2</source>
            <translation>文书 %1：%2</translation>
        </message>
        <message>
            <source>Tell once everything that is missing, instead of accepting.</source>
            <translation>不受理，改为一次性告知需补正的全部内容。</translation>
        </message>
        <message>
            <source>The applicant: the id that search shows, or the whole ID number.</source>
            <translation>申请人：search 显示的标识，或完整的证件号码。</translation>
        </message>
        <message>
            <source>The case is accepted, but its slip was not written. %1</source>
            <translation>办件已受理，但文书未能生成。%1</translation>
        </message>
        <message>
            <source>The form %1 cannot be opened.</source>
            <translation>无法打开表单文件 %1。</translation>
        </message>
        <message>
            <source>The form %1 is no JSON object (byte %2).</source>
            <translation>表单文件 %1 不是 JSON 对象（第 %2 字节）。</translation>
        </message>
        <message>
            <source>The slip cannot be written to %1.</source>
            <translation>文书无法写入 %1。</translation>
        </message>
        <message>
            <source>With --refuse: who is responsible instead.</source>
            <translation>与 --refuse 同用：告知有权办理的单位。</translation>
        </message>
        <message>
            <source>Write the slip to this PDF file.</source>
            <translation>将文书写入此 PDF 文件。</translation>
        </message>
        <message>
            <source>accept takes one service item.</source>
            <translation>accept 需要一个事项。</translation>
        </message>
        <message>
            <source>material is missing</source>
            <translation>缺少材料</translation>
        </message>
        <message>
            <source>“%1” fits several items: %2.</source>
            <translation>“%1”对应多个事项：%2。</translation>
        </message>
    </context>
    <context>
        <name>AidReports</name>
        <message>
            <source>A month</source>
            <translation>每月标准</translation>
        </message>
        <message>
            <source>Aid by class and amount</source>
            <translation>救助类别与金额</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>救助类别</translation>
        </message>
        <message>
            <source>Households in aid</source>
            <translation>在保户数</translation>
        </message>
        <message>
            <source>Households in aid now, and what was paid for the months of the period.</source>
            <translation>现有在保家庭，以及统计期间各月份的发放金额。</translation>
        </message>
        <message>
            <source>Households paid</source>
            <translation>发放户数</translation>
        </message>
        <message>
            <source>Paid in the period</source>
            <translation>期间发放</translation>
        </message>
        <message>
            <source>Paid is what the bank has paid out; the class is the one the household has now.</source>
            <translation>发放金额以银行回盘成功为准；类别为家庭目前的类别。</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>发放笔数</translation>
        </message>
        <message>
            <source>People</source>
            <translation>在保人数</translation>
        </message>
        <message>
            <source>Yuan a month</source>
            <translation>月救助金额（元）</translation>
        </message>
        <message>
            <source>Yuan by class</source>
            <translation>各类别金额（元）</translation>
        </message>
        <message>
            <source>Yuan paid</source>
            <translation>发放金额（元）</translation>
        </message>
    </context>
    <context>
        <name>AidWords</name>
        <message>
            <source>%1 yuan a month</source>
            <translation>每月 %1 元</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Approved and frozen</source>
            <translation>已审批，已锁定</translation>
        </message>
        <message>
            <source>At the bank</source>
            <translation>已报盘</translation>
        </message>
        <message>
            <source>Checked, to be approved</source>
            <translation>已复核，待审批</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>子女</translation>
        </message>
        <message>
            <source>Clergy living apart</source>
            <translation>独立生活的宗教教职人员</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>听力</translation>
        </message>
        <message>
            <source>In compulsory detoxification</source>
            <translation>强制隔离戒毒</translation>
        </message>
        <message>
            <source>In prison</source>
            <translation>服刑</translation>
        </message>
        <message>
            <source>Intellect</source>
            <translation>智力</translation>
        </message>
        <message>
            <source>Limbs</source>
            <translation>肢体</translation>
        </message>
        <message>
            <source>Made, to be checked</source>
            <translation>已生成，待复核</translation>
        </message>
        <message>
            <source>Mind</source>
            <translation>精神</translation>
        </message>
        <message>
            <source>Multiple</source>
            <translation>多重</translation>
        </message>
        <message>
            <source>No student</source>
            <translation>非在校</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>办理中</translation>
        </message>
        <message>
            <source>Other relative</source>
            <translation>其他亲属</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>父母</translation>
        </message>
        <message>
            <source>Preschool child</source>
            <translation>学龄前儿童</translation>
        </message>
        <message>
            <source>Pupil (primary or secondary school)</source>
            <translation>中小学生</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不予批准</translation>
        </message>
        <message>
            <source>Rural</source>
            <translation>农村</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>已退回</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>已回盘</translation>
        </message>
        <message>
            <source>Sight</source>
            <translation>视力</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>言语</translation>
        </message>
        <message>
            <source>Spouse</source>
            <translation>配偶</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停发</translation>
        </message>
        <message>
            <source>Student up to a bachelor’s degree</source>
            <translation>本科及以下在校生</translation>
        </message>
        <message>
            <source>Urban</source>
            <translation>城镇</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>a member has died, to be reviewed</source>
            <translation>有成员死亡，待复核</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>at least %1</source>
            <translation>至少%1</translation>
        </message>
        <message>
            <source>cannot be said</source>
            <translation>无法判定</translation>
        </message>
        <message>
            <source>due</source>
            <translation>待发放</translation>
        </message>
        <message>
            <source>eligible</source>
            <translation>符合</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>failed: account closed</source>
            <translation>失败：账户已注销</translation>
        </message>
        <message>
            <source>failed: card reported lost</source>
            <translation>失败：卡挂失</translation>
        </message>
        <message>
            <source>failed: name does not fit</source>
            <translation>失败：户名不符</translation>
        </message>
        <message>
            <source>failed: no such account</source>
            <translation>失败：账号不存在</translation>
        </message>
        <message>
            <source>in 12 months</source>
            <translation>近12个月</translation>
        </message>
        <message>
            <source>no account</source>
            <translation>没有账户</translation>
        </message>
        <message>
            <source>not eligible</source>
            <translation>不符合</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已发放</translation>
        </message>
        <message>
            <source>withheld: has died</source>
            <translation>停付：已死亡</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>%1 cannot be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1 cannot be written; it must be a new file.</source>
            <translation>无法写入 %1，须为新文件。</translation>
        </message>
        <message>
            <source>%1 is there already; a head needs a new file.</source>
            <translation>%1 已存在，签名记录需要新文件。</translation>
        </message>
        <message>
            <source>%1 is there already; an export needs a new file.</source>
            <translation>%1 已存在，导出需要新文件。</translation>
        </message>
        <message>
            <source>%1 row(s) in %2.</source>
            <translation>%2 中有 %1 行。</translation>
        </message>
        <message>
            <source>--limit needs a number from 1 to %1.</source>
            <translation>--limit 应为 1 到 %1 的数字。</translation>
        </message>
        <message>
            <source>A command, or the beginning of several: “affairs.”</source>
            <translation>操作代码，或一类操作的开头：“affairs.”</translation>
        </message>
        <message>
            <source>Before row %1 something is missing or out of order.</source>
            <translation>第 %1 行之前有缺失或次序不对。</translation>
        </message>
        <message>
            <source>Every row is as it was exported. It is a part of the log.</source>
            <translation>每一行均与导出时一致。这是日志的一部分。</translation>
        </message>
        <message>
            <source>Every row is as it was written, and none is missing.</source>
            <translation>每一行均与写入时一致，无缺失。</translation>
        </message>
        <message>
            <source>Every row is as it was written.</source>
            <translation>每一行均与写入时一致。</translation>
        </message>
        <message>
            <source>From this day on.</source>
            <translation>自该日起。</translation>
        </message>
        <message>
            <source>Id of the record it is about.</source>
            <translation>对象的记录编号。</translation>
        </message>
        <message>
            <source>It says that it is the whole log, and is not.</source>
            <translation>文件自称是完整日志，但并不完整。</translation>
        </message>
        <message>
            <source>It was sealed by another desk than the head is of.</source>
            <translation>封印的工作台与签名记录的工作台不同。</translation>
        </message>
        <message>
            <source>Number, or id as in the log.</source>
            <translation>工号，或日志中的人员编号。</translation>
        </message>
        <message>
            <source>Of export, head and verify-export.</source>
            <translation>用于 export、head 和 verify-export。</translation>
        </message>
        <message>
            <source>Only what did not succeed.</source>
            <translation>仅未成功的。</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>Row %1 was changed.</source>
            <translation>第 %1 行被改动。</translation>
        </message>
        <message>
            <source>Row %1, noted %2: %3</source>
            <translation>第 %1 行，记于 %2：%3</translation>
        </message>
        <message>
            <source>Rows read: %1</source>
            <translation>已读行数：%1</translation>
        </message>
        <message>
            <source>Sealed %1 by desk %2, key %3</source>
            <translation>由工作台 %2 于 %1 封印，公钥 %3</translation>
        </message>
        <message>
            <source>Signed head that was kept elsewhere (may be repeated).</source>
            <translation>另存的签名记录（可多次给出）。</translation>
        </message>
        <message>
            <source>Signed heads compared: %1</source>
            <translation>已比对签名记录：%1</translation>
        </message>
        <message>
            <source>So many rows at most.</source>
            <translation>最多这么多行。</translation>
        </message>
        <message>
            <source>Text in reason, name, machine, records or result.</source>
            <translation>事由、姓名、机器、涉及记录或结果中的文字。</translation>
        </message>
        <message>
            <source>The audit log is broken from row %1 on.</source>
            <translation>审计日志自第 %1 行起被破坏。</translation>
        </message>
        <message>
            <source>The file must end in .csv or .xlsx.</source>
            <translation>文件名须以 .csv 或 .xlsx 结尾。</translation>
        </message>
        <message>
            <source>The log is not the one of the head at row %1: it was cut or rolled back.</source>
            <translation>日志在第 %1 行与签名记录不符：被截断或回退。</translation>
        </message>
        <message>
            <source>The log’s head, row %1, is in %2. Keep it away from this machine.</source>
            <translation>日志签名记录（第 %1 行）已写入 %2，请保存到本机以外的地方。</translation>
        </message>
        <message>
            <source>The signature of the seal is wrong.</source>
            <translation>封印的签名不对。</translation>
        </message>
        <message>
            <source>There are more; --limit shows them.</source>
            <translation>还有更多，用 --limit 显示。</translation>
        </message>
        <message>
            <source>These are not the rows that were sealed.</source>
            <translation>这些行不是封印时的行。</translation>
        </message>
        <message>
            <source>Up to this day, itself included.</source>
            <translation>到该日止（含当日）。</translation>
        </message>
        <message>
            <source>Whether the key is the desk’s only a head shows that was kept elsewhere: --head.</source>
            <translation>公钥是否属于该工作台，须用另存的签名记录核实：--head。</translation>
        </message>
        <message>
            <source>Why; it stands in the audit log.</source>
            <translation>事由，记入审计日志。</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>audit needs list, export FILE, verify, head [FILE] or verify-export FILE.</source>
            <translation>audit 后面应为 list、export 文件、verify、head [文件] 或 verify-export 文件。</translation>
        </message>
        <message>
            <source>list, export, verify, head or verify-export</source>
            <translation>list、export、verify、head 或 verify-export</translation>
        </message>
        <message>
            <source>verify-export takes one --head.</source>
            <translation>verify-export 只接受一个 --head。</translation>
        </message>
        <message>
            <source>“%1” is not a date; write 2026-11-21.</source>
            <translation>“%1”不是日期，请写成 2026-11-21。</translation>
        </message>
    </context>
    <context>
        <name>AuditSheet</name>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>操作代码</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>涉及记录</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希值</translation>
        </message>
        <message>
            <source>Hash before</source>
            <translation>前一哈希值</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员编号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Time (UTC)</source>
            <translation>时间（UTC）</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>A backup failed</source>
            <translation>备份失败</translation>
        </message>
        <message>
            <source>Accepted a case</source>
            <translation>受理办件</translation>
        </message>
        <message>
            <source>Accepted a case on a promise</source>
            <translation>容缺受理办件</translation>
        </message>
        <message>
            <source>Accepted an older vault</source>
            <translation>确认使用较旧的密钥库</translation>
        </message>
        <message>
            <source>Activated a card</source>
            <translation>启用社保卡</translation>
        </message>
        <message>
            <source>Added a member of staff</source>
            <translation>新增工作人员</translation>
        </message>
        <message>
            <source>Added a person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Added scans to a case</source>
            <translation>为办件添加扫描件</translation>
        </message>
        <message>
            <source>An order in the city's name was not obeyed</source>
            <translation>未执行一条以市级名义发出的命令</translation>
        </message>
        <message>
            <source>Approved a batch of age allowances</source>
            <translation>审批高龄津贴批次</translation>
        </message>
        <message>
            <source>Approved a batch of payments</source>
            <translation>审批发放批次</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Began to change the key of the store</source>
            <translation>开始更换数据库密钥</translation>
        </message>
        <message>
            <source>Cancelled a card</source>
            <translation>注销社保卡</translation>
        </message>
        <message>
            <source>Cancelled a visit</source>
            <translation>取消探访</translation>
        </message>
        <message>
            <source>Changed a member of staff</source>
            <translation>修改工作人员</translation>
        </message>
        <message>
            <source>Changed a person’s file</source>
            <translation>修改人员档案</translation>
        </message>
        <message>
            <source>Changed the data of a card</source>
            <translation>变更社保卡信息</translation>
        </message>
        <message>
            <source>Changed the desk’s settings</source>
            <translation>修改工作台设置</translation>
        </message>
        <message>
            <source>Changed the key of the store</source>
            <translation>完成更换数据库密钥</translation>
        </message>
        <message>
            <source>Changed the link to the city</source>
            <translation>更改与市级平台的连接</translation>
        </message>
        <message>
            <source>Changed the organisation’s backup key</source>
            <translation>更换机构备份公钥</translation>
        </message>
        <message>
            <source>Changed the own passphrase</source>
            <translation>修改本人口令</translation>
        </message>
        <message>
            <source>Changed the plan of backups</source>
            <translation>修改备份计划</translation>
        </message>
        <message>
            <source>Changed the rules of the desk</source>
            <translation>修改安全策略</translation>
        </message>
        <message>
            <source>Checked a batch of payments</source>
            <translation>复核发放批次</translation>
        </message>
        <message>
            <source>Closed a case</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Compared the log with its signed heads</source>
            <translation>比对日志签名记录</translation>
        </message>
        <message>
            <source>Confirmed an assessment of ability</source>
            <translation>确认能力评估</translation>
        </message>
        <message>
            <source>Corrected the account of an aid</source>
            <translation>更正救助收款账户</translation>
        </message>
        <message>
            <source>Counted a limit again</source>
            <translation>重新计算办理时限</translation>
        </message>
        <message>
            <source>Decided a case</source>
            <translation>作出办理决定</translation>
        </message>
        <message>
            <source>Decided an application for aid</source>
            <translation>作出救助决定</translation>
        </message>
        <message>
            <source>Decided how C-2 and C-3 go together</source>
            <translation>设定 C-2、C-3 是否累加</translation>
        </message>
        <message>
            <source>Desk, people and keys</source>
            <translation>工作台、工作人员与密钥</translation>
        </message>
        <message>
            <source>Discarded a draft</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>Discarded a draft of an assessment</source>
            <translation>删除能力评估草稿</translation>
        </message>
        <message>
            <source>Dismissed damaged documents</source>
            <translation>消除受损的数据</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>Ended a lock-out</source>
            <translation>解除锁定</translation>
        </message>
        <message>
            <source>Enrolled a certificate token</source>
            <translation>登记证书介质</translation>
        </message>
        <message>
            <source>Exported a report</source>
            <translation>导出报表</translation>
        </message>
        <message>
            <source>Exported cases</source>
            <translation>导出办件</translation>
        </message>
        <message>
            <source>Exported damaged documents</source>
            <translation>导出受损的数据</translation>
        </message>
        <message>
            <source>Exported people</source>
            <translation>导出人员</translation>
        </message>
        <message>
            <source>Exported the key of the store</source>
            <translation>导出数据库密钥</translation>
        </message>
        <message>
            <source>Exported the log</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>Gave a member of staff a new passphrase</source>
            <translation>重置工作人员口令</translation>
        </message>
        <message>
            <source>Gave up changing the key of the store</source>
            <translation>放弃更换数据库密钥</translation>
        </message>
        <message>
            <source>Handed a card over</source>
            <translation>办理领卡</translation>
        </message>
        <message>
            <source>Handed visits over to another worker</source>
            <translation>移交探访</translation>
        </message>
        <message>
            <source>Imported a ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Imported a pack of map tiles</source>
            <translation>导入地图离线包</translation>
        </message>
        <message>
            <source>Imported areas and service points of the map</source>
            <translation>导入地图区域和服务点</translation>
        </message>
        <message>
            <source>Issued the notice of what is missing</source>
            <translation>出具一次性补正告知</translation>
        </message>
        <message>
            <source>Locked out after failed sign-ins</source>
            <translation>多次失败，锁定登录</translation>
        </message>
        <message>
            <source>Looked at a masked value in a conflict</source>
            <translation>查看了冲突中的脱敏内容</translation>
        </message>
        <message>
            <source>Looked at a masked value of a card</source>
            <translation>查看社保卡脱敏内容</translation>
        </message>
        <message>
            <source>Looked at a masked value of a form</source>
            <translation>查看表单中的脱敏内容</translation>
        </message>
        <message>
            <source>Looked at a masked value of an application</source>
            <translation>查看救助申请中遮蔽的内容</translation>
        </message>
        <message>
            <source>Looked at a scan</source>
            <translation>查看扫描件</translation>
        </message>
        <message>
            <source>Looked at a sensitive field</source>
            <translation>查看敏感信息</translation>
        </message>
        <message>
            <source>Looked at the log</source>
            <translation>查看日志</translation>
        </message>
        <message>
            <source>Looked where people with a sensitive mark live</source>
            <translation>查看敏感标签人员的分布</translation>
        </message>
        <message>
            <source>Looked which desks are known</source>
            <translation>查看已知的工作台</translation>
        </message>
        <message>
            <source>Made a backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Made a batch of age allowances</source>
            <translation>生成高龄津贴批次</translation>
        </message>
        <message>
            <source>Made a batch of payments</source>
            <translation>生成发放批次</translation>
        </message>
        <message>
            <source>Made a bundle for a stick</source>
            <translation>制作 U 盘同步包</translation>
        </message>
        <message>
            <source>Made a new recovery code</source>
            <translation>更换恢复码</translation>
        </message>
        <message>
            <source>Made the cases of a demo desk</source>
            <translation>生成演示办件</translation>
        </message>
        <message>
            <source>Made the lists anew</source>
            <translation>重建列表</translation>
        </message>
        <message>
            <source>Made the people of a demo desk</source>
            <translation>生成演示人员</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>无权限</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>已记录</translation>
        </message>
        <message>
            <source>Noted a run of the sync</source>
            <translation>登记一次同步</translation>
        </message>
        <message>
            <source>Opened the form with sensitive fields</source>
            <translation>打开含敏感信息的表单</translation>
        </message>
        <message>
            <source>Paused a case</source>
            <translation>中止计时</translation>
        </message>
        <message>
            <source>Paused or resumed the sync</source>
            <translation>暂停或恢复同步</translation>
        </message>
        <message>
            <source>Planned the visits of a week</source>
            <translation>安排一周探访</translation>
        </message>
        <message>
            <source>Printed a list of visits</source>
            <translation>打印探访清单</translation>
        </message>
        <message>
            <source>Printed a means test</source>
            <translation>打印家庭经济状况核算表</translation>
        </message>
        <message>
            <source>Printed a slip</source>
            <translation>打印单据</translation>
        </message>
        <message>
            <source>Printed a slip of a card</source>
            <translation>打印社保卡回执</translation>
        </message>
        <message>
            <source>Printed an assessment of ability</source>
            <translation>打印能力评估报告</translation>
        </message>
        <message>
            <source>Raised an alarm: too many looks at sensitive fields</source>
            <translation>触发报警：查看敏感信息过多</translation>
        </message>
        <message>
            <source>Read the state of the backups</source>
            <translation>查看备份状态</translation>
        </message>
        <message>
            <source>Read the state of the sync</source>
            <translation>读取同步状态</translation>
        </message>
        <message>
            <source>Recorded a locked PIN</source>
            <translation>登记社保卡密码锁定</translation>
        </message>
        <message>
            <source>Recorded a temporary loss of a card</source>
            <translation>办理社保卡临时挂失</translation>
        </message>
        <message>
            <source>Recorded a visit</source>
            <translation>登记探访</translation>
        </message>
        <message>
            <source>Recorded that a card was made</source>
            <translation>登记制卡完成</translation>
        </message>
        <message>
            <source>Recorded the loss of a card</source>
            <translation>办理社保卡正式挂失</translation>
        </message>
        <message>
            <source>Refused a case</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Registered an application for a card</source>
            <translation>登记社保卡申领</translation>
        </message>
        <message>
            <source>Released a lost card</source>
            <translation>解除社保卡挂失</translation>
        </message>
        <message>
            <source>Removed a certificate token</source>
            <translation>移除证书介质</translation>
        </message>
        <message>
            <source>Removed a member of staff</source>
            <translation>移除工作人员</translation>
        </message>
        <message>
            <source>Removed a scan from a case</source>
            <translation>从办件移除扫描件</translation>
        </message>
        <message>
            <source>Removed areas and service points of the map</source>
            <translation>清除地图区域和服务点</translation>
        </message>
        <message>
            <source>Removed the link to the city</source>
            <translation>移除与市级平台的连接</translation>
        </message>
        <message>
            <source>Removed the map tiles</source>
            <translation>移除地图离线包</translation>
        </message>
        <message>
            <source>Reopened a case</source>
            <translation>重新打开办件</translation>
        </message>
        <message>
            <source>Reprinted a slip</source>
            <translation>补打单据</translation>
        </message>
        <message>
            <source>Reset the PIN of a card</source>
            <translation>重置社保卡密码</translation>
        </message>
        <message>
            <source>Restored from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Resumed a case</source>
            <translation>恢复计时</translation>
        </message>
        <message>
            <source>Saved a copy of a scan outside the program</source>
            <translation>将扫描件另存到程序之外</translation>
        </message>
        <message>
            <source>Saved a draft</source>
            <translation>保存草稿</translation>
        </message>
        <message>
            <source>Saved a draft of a person</source>
            <translation>保存人员草稿</translation>
        </message>
        <message>
            <source>Saved a draft of an assessment</source>
            <translation>保存能力评估草稿</translation>
        </message>
        <message>
            <source>Saved a slip as PDF</source>
            <translation>将单据存为 PDF</translation>
        </message>
        <message>
            <source>Saved an application for aid</source>
            <translation>保存救助申请</translation>
        </message>
        <message>
            <source>Saved rejected rows of a ledger</source>
            <translation>保存台账退回行</translation>
        </message>
        <message>
            <source>Searched with whole numbers shown</source>
            <translation>明文检索人员</translation>
        </message>
        <message>
            <source>Sent a batch of age allowances back</source>
            <translation>退回高龄津贴批次</translation>
        </message>
        <message>
            <source>Sent a batch of payments back</source>
            <translation>退回发放批次</translation>
        </message>
        <message>
            <source>Sent an assessment of ability back</source>
            <translation>退回能力评估</translation>
        </message>
        <message>
            <source>Sent an unclaimed card back</source>
            <translation>退回无人领取的社保卡</translation>
        </message>
        <message>
            <source>Sent blank cards back</source>
            <translation>退回空白卡</translation>
        </message>
        <message>
            <source>Sent refused records once more</source>
            <translation>重新上报被拒收的记录</translation>
        </message>
        <message>
            <source>Settled a conflict</source>
            <translation>处理了冲突</translation>
        </message>
        <message>
            <source>Settled an alarm</source>
            <translation>处理告警</translation>
        </message>
        <message>
            <source>Sign-in refused</source>
            <translation>拒绝登录</translation>
        </message>
        <message>
            <source>Sign-in with a wrong passphrase</source>
            <translation>口令错误，登录失败</translation>
        </message>
        <message>
            <source>Signed an assessment of ability</source>
            <translation>签署能力评估</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Stopped aid</source>
            <translation>停止发放救助</translation>
        </message>
        <message>
            <source>Stopped an age allowance</source>
            <translation>停发高龄津贴</translation>
        </message>
        <message>
            <source>The clock did not fit what was done before</source>
            <translation>时钟与此前的办理记录不符</translation>
        </message>
        <message>
            <source>The desk’s settings were changed outside of the program</source>
            <translation>工作台设置在程序外被改动</translation>
        </message>
        <message>
            <source>The end of the store’s journal was lost</source>
            <translation>数据库日志末尾缺失</translation>
        </message>
        <message>
            <source>The key of the store was not changed</source>
            <translation>更换数据库密钥失败</translation>
        </message>
        <message>
            <source>The notes of failed sign-ins were replaced</source>
            <translation>登录失败记录被替换</translation>
        </message>
        <message>
            <source>The vault was changed without a row</source>
            <translation>密钥库有未入日志的改动</translation>
        </message>
        <message>
            <source>The vault was taken from its copy</source>
            <translation>密钥库取自副本</translation>
        </message>
        <message>
            <source>The vault was tampered with</source>
            <translation>密钥库被篡改</translation>
        </message>
        <message>
            <source>Took a card in at the counter</source>
            <translation>登记卡片到点</translation>
        </message>
        <message>
            <source>Took a signed head of the log</source>
            <translation>取出日志签名记录</translation>
        </message>
        <message>
            <source>Took another server of the city for the right one</source>
            <translation>确认更换后的市级服务器</translation>
        </message>
        <message>
            <source>Took in a box of blank cards</source>
            <translation>空白卡入库</translation>
        </message>
        <message>
            <source>Took in a bundle from a stick</source>
            <translation>收入 U 盘同步包</translation>
        </message>
        <message>
            <source>Took in a claim to the age allowance</source>
            <translation>受理高龄津贴申请</translation>
        </message>
        <message>
            <source>Took in missing materials</source>
            <translation>收取补正材料</translation>
        </message>
        <message>
            <source>Took in records from the city or another desk</source>
            <translation>接收市级或其他窗口的记录</translation>
        </message>
        <message>
            <source>Took in the bank’s return file</source>
            <translation>导入银行回盘文件</translation>
        </message>
        <message>
            <source>Trusted the card of another desk</source>
            <translation>信任其他工作台的名片</translation>
        </message>
        <message>
            <source>Used the recovery code</source>
            <translation>使用恢复码</translation>
        </message>
        <message>
            <source>Verified the log</source>
            <translation>校验日志</translation>
        </message>
        <message>
            <source>Window %1</source>
            <translation>%1号窗口</translation>
        </message>
        <message>
            <source>Withdrew a case</source>
            <translation>撤回办件</translation>
        </message>
        <message>
            <source>Withdrew an application for a card</source>
            <translation>撤销社保卡申领</translation>
        </message>
        <message>
            <source>Withdrew an application for aid</source>
            <translation>撤回救助申请</translation>
        </message>
        <message>
            <source>Withdrew the trust in another desk</source>
            <translation>吊销其他工作台</translation>
        </message>
        <message>
            <source>Wrong recovery code</source>
            <translation>恢复码错误</translation>
        </message>
        <message>
            <source>Wrote blank cards off as damaged</source>
            <translation>空白卡报废</translation>
        </message>
        <message>
            <source>Wrote the bank file of a batch</source>
            <translation>生成银行报盘文件</translation>
        </message>
        <message>
            <source>Wrote the card of this desk</source>
            <translation>登记本工作台的电子名片</translation>
        </message>
    </context>
    <context>
        <name>Backup</name>
        <message>
            <source>%1 is there already; a backup needs a new file.</source>
            <translation>%1 已存在；备份需要新文件。</translation>
        </message>
        <message>
            <source>%1 old one(s) removed by the rule.</source>
            <translation>按保留规则删除了 %1 份旧备份。</translation>
        </message>
        <message>
            <source>A new file or a folder; or verify FILE, list [FOLDER], key new PUBLIC SECRET, key set PUBLIC.</source>
            <translation>新文件或文件夹；或 verify 文件、list [文件夹]、key new 公钥 私钥、key set 公钥。</translation>
        </message>
        <message>
            <source>Backed up and read back: %1 (%2, %3 records).</source>
            <translation>已备份并读回核验：%1（%2，%3 条记录）。</translation>
        </message>
        <message>
            <source>From now on backups open with the secret key to %1, too.</source>
            <translation>从现在起，备份也能用 %1 对应的私钥打开。</translation>
        </message>
        <message>
            <source>No backup of this desk is in %1.</source>
            <translation>%1 中没有本工作台的备份。</translation>
        </message>
        <message>
            <source>No folder for backups is set yet: say which one.</source>
            <translation>尚未设置存放备份的文件夹：请指明。</translation>
        </message>
        <message>
            <source>The backup is whole: %1, made %2, %3 records, %4 rows of the audit log.</source>
            <translation>备份完整：%1，制作于 %2，%3 条记录，%4 条审计日志。</translation>
        </message>
        <message>
            <source>The public key %1 is for the desks: %2</source>
            <translation>公钥 %1 交给各工作台：%2</translation>
        </message>
        <message>
            <source>The secret key opens every backup made for it. Keep it with the organisation, in two safe places, on no desk: %1</source>
            <translation>私钥能打开为它制作的每一份备份。请由单位分两处妥善保管，不要放在任何工作台上：%1</translation>
        </message>
        <message>
            <source>Verify with the key of the desk (--desk), not with the recovery code.</source>
            <translation>用工作台（--desk）自己的密钥核验，不用恢复码。</translation>
        </message>
        <message>
            <source>backup needs a file or a folder, or verify FILE, list [FOLDER], key new PUBLIC SECRET, key set PUBLIC.</source>
            <translation>backup 需要文件或文件夹，或 verify 文件、list [文件夹]、key new 公钥 私钥、key set 公钥。</translation>
        </message>
    </context>
    <context>
        <name>BackupKeys</name>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Open the backup with this secret key of the organisation, not with the recovery code.</source>
            <translation>用单位的这把私钥打开备份，不用恢复码。</translation>
        </message>
        <message>
            <source>Reading back</source>
            <translation>正在读回核验</translation>
        </message>
        <message>
            <source>Recovery code of the desk, as it was when the backup was made</source>
            <translation>制作备份时工作台的恢复码</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>正在恢复</translation>
        </message>
    </context>
    <context>
        <name>Bundle</name>
        <message>
            <source>%1 is there already; a bundle needs a new file.</source>
            <translation>%1 已存在，同步包需要新文件。</translation>
        </message>
        <message>
            <source>%1 is trusted from here on.</source>
            <translation>“%1”已列为可信工作台。</translation>
        </message>
        <message>
            <source>%1 is withdrawn: nothing of it is taken any more.</source>
            <translation>“%1”已吊销，不再接收其内容。</translation>
        </message>
        <message>
            <source>A newer bundle of this desk was taken in before.</source>
            <translation>此前已收入该工作台更新的同步包。</translation>
        </message>
        <message>
            <source>Checking the bundle</source>
            <translation>正在核验同步包</translation>
        </message>
        <message>
            <source>Have %1 read out its fingerprint and give it with --fingerprint; this card's is %2.</source>
            <translation>请“%1”读出指纹并用 --fingerprint 给出；此名片的指纹为 %2。</translation>
        </message>
        <message>
            <source>Made: %1 (%2 records, %3 scans, %4)</source>
            <translation>已制作：%1（%2 条记录，%3 份扫描件，%4）</translation>
        </message>
        <message>
            <source>Making the bundle</source>
            <translation>正在制作同步包</translation>
        </message>
        <message>
            <source>No desk “%1” is known here; bundle desks lists them.</source>
            <translation>本机没有工作台“%1”的名片；bundle desks 可列出。</translation>
        </message>
        <message>
            <source>No other desk is known here.</source>
            <translation>本机没有其他工作台的名片。</translation>
        </message>
        <message>
            <source>Not everything fitted; the rest goes with the next bundle.</source>
            <translation>未能全部放下，其余随下一个同步包带出。</translation>
        </message>
        <message>
            <source>Read these digits to the other desk: %1</source>
            <translation>请把这些数字读给对方：%1</translation>
        </message>
        <message>
            <source>Taken in: %1 new, %2 merged, %3 in conflict, %4 scans.</source>
            <translation>已收入：新增 %1 条，合并 %2 条，冲突 %3 条，扫描件 %4 份。</translation>
        </message>
        <message>
            <source>Taking in</source>
            <translation>正在收入</translation>
        </message>
        <message>
            <source>The audit log of that desk is shorter than it was: its store was put back, or somebody changed it. Tell the auditor.</source>
            <translation>该工作台的审计日志比以前短：数据库被恢复过，或被人改动。请告知审计管理员。</translation>
        </message>
        <message>
            <source>The bundle is whole: %1, made %2, %3 records, %4 scans.</source>
            <translation>同步包完整：%1，%2 制作，%3 条记录，%4 份扫描件。</translation>
        </message>
        <message>
            <source>The card of %1: %2</source>
            <translation>%1 的名片：%2</translation>
        </message>
        <message>
            <source>The fingerprint of this card is another one: %1. It is not that desk's card.</source>
            <translation>此名片的指纹不同：%1。这不是该工作台的名片。</translation>
        </message>
        <message>
            <source>There was nothing new; it only says what arrived here.</source>
            <translation>没有新内容，只告知对方本机已收到哪些。</translation>
        </message>
        <message>
            <source>This bundle was taken in before: nothing changed.</source>
            <translation>此同步包此前已收入，没有变化。</translation>
        </message>
        <message>
            <source>bundle needs make FILE|FOLDER, show FILE, apply FILE, desks, card FILE, card add FILE or card withdraw DESK.</source>
            <translation>bundle 需要 make 文件|文件夹、show 文件、apply 文件、desks、card 文件、card add 文件或 card withdraw 工作台。</translation>
        </message>
        <message>
            <source>card add: the digits that the other desk reads out; they have to be the card's.</source>
            <translation>card add：对方读出的数字，须与名片一致。</translation>
        </message>
        <message>
            <source>card withdraw: why.</source>
            <translation>card withdraw：吊销原因。</translation>
        </message>
        <message>
            <source>its keys have changed</source>
            <translation>密钥已变</translation>
        </message>
        <message>
            <source>make FILE|FOLDER, show FILE, apply FILE, desks, card FILE, card add FILE, card withdraw DESK.</source>
            <translation>make 文件|文件夹、show 文件、apply 文件、desks、card 文件、card add 文件、card withdraw 工作台。</translation>
        </message>
        <message>
            <source>make: for this desk (its id, its account, or organisation and window); may be repeated.</source>
            <translation>make：接收的工作台（标识、账号，或单位和窗口），可重复。</translation>
        </message>
        <message>
            <source>not compared yet</source>
            <translation>指纹未核对</translation>
        </message>
        <message>
            <source>trusted</source>
            <translation>可信</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已吊销</translation>
        </message>
    </context>
    <context>
        <name>Calc</name>
        <message>
            <source>--accepted and --days belong to calc due.</source>
            <translation>--accepted 和 --days 只用于 calc due。</translation>
        </message>
        <message>
            <source>For coordinate LNG LAT: wgs84, gcj02 or bd09.</source>
            <translation>coordinate 经度 纬度：wgs84、gcj02 或 bd09。</translation>
        </message>
        <message>
            <source>For due: the day of acceptance, which does not count.</source>
            <translation>用于 due：受理日期，当日不计入。</translation>
        </message>
        <message>
            <source>For due: the working days of the time limit.</source>
            <translation>用于 due：期限的工作日数。</translation>
        </message>
        <message>
            <source>For id: the number on a document.</source>
            <translation>用于 id：证件上的号码。</translation>
        </message>
        <message>
            <source>The calculators are “calc id NUMBER”, “calc due --accepted DATE --days N”, “calc coordinate --from DATUM --to DATUM LNG LAT” and: %1.</source>
            <translation>计算器有“calc id 号码”“calc due --accepted 日期 --days 天数”“calc coordinate --from 坐标系 --to 坐标系 经度 纬度”，以及：%1。</translation>
        </message>
        <message>
            <source>The call is “calc %1”.</source>
            <translation>用法为“calc %1”。</translation>
        </message>
        <message>
            <source>The time limit does not end within the calendar.</source>
            <translation>期限超出日历范围。</translation>
        </message>
        <message>
            <source>calc due needs --accepted DATE and --days N.</source>
            <translation>calc due 需要 --accepted 日期和 --days 天数。</translation>
        </message>
        <message>
            <source>calc due takes --accepted and --days only.</source>
            <translation>calc due 只接受 --accepted 和 --days。</translation>
        </message>
        <message>
            <source>calc id needs a number.</source>
            <translation>calc id 需要一个号码。</translation>
        </message>
        <message>
            <source>id, due, coordinate, or one of a service; see below.</source>
            <translation>id、due、coordinate，或业务计算器，见下文。</translation>
        </message>
        <message>
            <source>“%1” is no datum; there are wgs84, gcj02 and bd09.</source>
            <translation>“%1”不是坐标系名称，可用 wgs84、gcj02、bd09。</translation>
        </message>
        <message>
            <source>“%1” is no position; write the longitude first: 121.4737 31.2304.</source>
            <translation>“%1”不是经纬度，请先写经度：121.4737 31.2304。</translation>
        </message>
        <message>
            <source>“%1” is not a date; write 2026-11-21.</source>
            <translation>“%1”不是日期，请写作 2026-11-21。</translation>
        </message>
        <message>
            <source>“%1” is not a number of working days from 0 to %2.</source>
            <translation>“%1”不是 0 至 %2 之间的工作日数。</translation>
        </message>
    </context>
    <context>
        <name>Calculator</name>
        <message>
            <source>For ability: the scores; the format stands below.</source>
            <translation>ability：评分数据文件，格式见下文。</translation>
        </message>
        <message>
            <source>For ability: whether C-2 and C-3 add up; as the program’s settings if left out.</source>
            <translation>ability：C-2、C-3 是否累加（yes/no），不填按程序设置。</translation>
        </message>
        <message>
            <source>For allowance: 31 Shanghai; 11 Beijing and 50 Chongqing are weakly known.</source>
            <translation>allowance：31 上海；11 北京、50 重庆的标准可信程度低。</translation>
        </message>
        <message>
            <source>For allowance: the day of birth.</source>
            <translation>allowance：出生日期。</translation>
        </message>
        <message>
            <source>For allowance: the day; today if left out.</source>
            <translation>allowance：查询日期，不填为当天。</translation>
        </message>
        <message>
            <source>For means-test: by the figures in force on that day; today if left out.</source>
            <translation>means-test：按该日执行的标准计算，不填为当天。</translation>
        </message>
        <message>
            <source>For means-test: the family; its format stands below.</source>
            <translation>means-test：家庭数据文件，格式见下文。</translation>
        </message>
    </context>
    <context>
        <name>CalculatorText</name>
        <message numerus="yes">
            <source>%1 and %n working day(s): %2</source>
            <translation>
                <numerusform>%1 起 %n 个工作日：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2: moved by %3 m</source>
            <translation>%1 转 %2：位移 %3 米</translation>
        </message>
        <message>
            <source>%1: not valid</source>
            <translation>%1：无效</translation>
        </message>
        <message>
            <source>%1: valid</source>
            <translation>%1：有效</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Counted: %1</source>
            <translation>计入的工作日：%1</translation>
        </message>
        <message>
            <source>First registered in</source>
            <translation>首次登记地</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>号码</translation>
        </message>
        <message>
            <source>Provisional: the public holidays of that year are not published yet.</source>
            <translation>暂定：该年度节假日安排尚未公布。</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男</translation>
        </message>
    </context>
    <context>
        <name>CardComparison</name>
        <message>
            <source>Bank number</source>
            <translation>银行卡号</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>社保卡号</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>This card has been cancelled.</source>
            <translation>该卡已注销。</translation>
        </message>
        <message>
            <source>This card is reported lost until %1.</source>
            <translation>该卡已临时挂失，至 %1。</translation>
        </message>
        <message>
            <source>This card is reported lost.</source>
            <translation>该卡已正式挂失。</translation>
        </message>
        <message>
            <source>This card was valid until %1.</source>
            <translation>该卡有效期至 %1，已过期。</translation>
        </message>
    </context>
    <context>
        <name>CardReports</name>
        <message>
            <source>Bank function</source>
            <translation>金融功能</translation>
        </message>
        <message>
            <source>Bank: %1</source>
            <translation>金融：%1</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>卡数</translation>
        </message>
        <message>
            <source>Cards by state</source>
            <translation>社保卡状态</translation>
        </message>
        <message>
            <source>Cards by the state of the social security function</source>
            <translation>各社保功能状态的卡数</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Social security cards applied for up to the day, by the state of both functions now.</source>
            <translation>截至当日已申领的社保卡，按社保、金融功能目前状态统计。</translation>
        </message>
        <message>
            <source>Social security function</source>
            <translation>社保功能</translation>
        </message>
    </context>
    <context>
        <name>CardWords</name>
        <message>
            <source>%1 (loss ended %2)</source>
            <translation>%1（挂失已于 %2 到期）</translation>
        </message>
        <message>
            <source>%1 has %2 valid cards. Withdraw or cancel the one that is not used.</source>
            <translation>%1有 %2 张有效卡，请撤销或注销不使用的一张。</translation>
        </message>
        <message>
            <source>%1 until %2</source>
            <translation>%1，至 %2</translation>
        </message>
        <message>
            <source>A proxy</source>
            <translation>代办人</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Activated</source>
            <translation>已启用</translation>
        </message>
        <message>
            <source>Application withdrawn</source>
            <translation>撤销申领</translation>
        </message>
        <message>
            <source>Applied for</source>
            <translation>登记申领</translation>
        </message>
        <message>
            <source>Arrived at the counter</source>
            <translation>卡片到点</translation>
        </message>
        <message>
            <source>At this counter</source>
            <translation>本窗口</translation>
        </message>
        <message>
            <source>Bank function</source>
            <translation>金融功能</translation>
        </message>
        <message>
            <source>Both functions</source>
            <translation>两项功能</translation>
        </message>
        <message>
            <source>By telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Cancel card</source>
            <translation>注销</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已注销</translation>
        </message>
        <message>
            <source>Card made</source>
            <translation>制卡完成</translation>
        </message>
        <message>
            <source>Change data</source>
            <translation>信息变更</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>损坏</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>信息变更</translation>
        </message>
        <message>
            <source>Done at the bank</source>
            <translation>银行网点已办</translation>
        </message>
        <message>
            <source>Ended: the new card was made</source>
            <translation>新卡已制成，本卡注销</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Guardian of a child</source>
            <translation>未成年人的监护人</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>领卡</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已领卡</translation>
        </message>
        <message>
            <source>In box %1, blanks are counted in two ways: %2. Compare its movements with the cards.</source>
            <translation>箱 %1 有 %2 张空白卡重复登记，请与制卡记录核对。</translation>
        </message>
        <message>
            <source>Loss released</source>
            <translation>解除挂失</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>遗失</translation>
        </message>
        <message>
            <source>Made into a card: %1</source>
            <translation>制卡使用 %1 张</translation>
        </message>
        <message>
            <source>Name or number changed</source>
            <translation>姓名或号码变更</translation>
        </message>
        <message>
            <source>No bank function</source>
            <translation>不带金融功能</translation>
        </message>
        <message>
            <source>PIN locked</source>
            <translation>密码已锁定</translation>
        </message>
        <message>
            <source>PIN was locked</source>
            <translation>密码锁定</translation>
        </message>
        <message>
            <source>PIN was reset</source>
            <translation>密码重置</translation>
        </message>
        <message>
            <source>Record the made card</source>
            <translation>登记制卡</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>解除挂失</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>补换卡</translation>
        </message>
        <message>
            <source>Replacement asked for</source>
            <translation>申请补换卡</translation>
        </message>
        <message>
            <source>Report lost</source>
            <translation>正式挂失</translation>
        </message>
        <message>
            <source>Reported lost for good</source>
            <translation>正式挂失</translation>
        </message>
        <message>
            <source>Reset PIN</source>
            <translation>密码重置</translation>
        </message>
        <message>
            <source>Send back unclaimed</source>
            <translation>无人领取退卡</translation>
        </message>
        <message>
            <source>Sent back unclaimed</source>
            <translation>无人领取退卡</translation>
        </message>
        <message>
            <source>Sent back: %1</source>
            <translation>退回 %1 张</translation>
        </message>
        <message>
            <source>Social function</source>
            <translation>社保功能</translation>
        </message>
        <message>
            <source>Social security function</source>
            <translation>社保功能</translation>
        </message>
        <message>
            <source>Take in at the counter</source>
            <translation>卡片到点</translation>
        </message>
        <message>
            <source>Taken in: %1</source>
            <translation>入库 %1 张</translation>
        </message>
        <message>
            <source>Temporarily reported lost</source>
            <translation>临时挂失</translation>
        </message>
        <message>
            <source>Temporary loss</source>
            <translation>临时挂失</translation>
        </message>
        <message>
            <source>The holder</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Withdraw application</source>
            <translation>撤销申领</translation>
        </message>
        <message>
            <source>Written off as damaged: %1</source>
            <translation>报废 %1 张</translation>
        </message>
        <message>
            <source>at the bank</source>
            <translation>银行网点办理</translation>
        </message>
        <message>
            <source>by telephone</source>
            <translation>电话办理</translation>
        </message>
        <message>
            <source>guardian %1</source>
            <translation>监护人 %1</translation>
        </message>
        <message>
            <source>proxy %1</source>
            <translation>代办人 %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
    </context>
    <context>
        <name>CaseActions</name>
        <message>
            <source>At the wish of the applicant.</source>
            <translation>由申请人提出撤件。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Deny</source>
            <translation>不予</translation>
        </message>
        <message>
            <source>Enter into the case</source>
            <translation>登记入件</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>准予</translation>
        </message>
        <message>
            <source>Let the clock go on</source>
            <translation>恢复计时</translation>
        </message>
        <message>
            <source>Material received</source>
            <translation>收到补交材料</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Pause the clock</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>已收到</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新办理</translation>
        </message>
        <message>
            <source>Terminate</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>The due date moves by the working days of the pause.</source>
            <translation>办结日期按暂停的工作日数顺延。</translation>
        </message>
        <message>
            <source>The result is recorded with your name.</source>
            <translation>办理结果将记录在您名下。</translation>
        </message>
        <message>
            <source>The result was handed over.</source>
            <translation>办理结果已送达。</translation>
        </message>
        <message>
            <source>The time it was closed does not count.</source>
            <translation>办结期间的时间不计入时限。</translation>
        </message>
        <message>
            <source>The time of the pause is not counted (Administrative Licence Law, art. 45).</source>
            <translation>暂停期间不计入办理时限（《行政许可法》第四十五条）。</translation>
        </message>
        <message>
            <source>Tick what is there now.</source>
            <translation>请勾选现已收到的材料。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>暂停事由</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤件</translation>
        </message>
    </context>
    <context>
        <name>CaseLines</name>
        <message>
            <source>%1 copies</source>
            <translation>%1 份</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>All that was missing came in, at two desks, and nobody has accepted the case yet.</source>
            <translation>欠缺的材料已在两处分别补齐，但尚无人办理受理。</translation>
        </message>
        <message>
            <source>Limit of the case: %1</source>
            <translation>办理时限：%1</translation>
        </message>
        <message>
            <source>Limit of the case: %1 on the left, %2 on the right</source>
            <translation>办理时限：左侧为 %1，右侧为 %2</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Pauses of two desks came together: the limit is not what acceptance and pauses say.</source>
            <translation>两处登记的不计时时段已合并，现有时限与受理日期和不计时时段不一致。</translation>
        </message>
        <message>
            <source>Slips that were handed out stay as they are; what they say may have to be told again.</source>
            <translation>已出具的单据不会改变，必要时须另行告知申请人。</translation>
        </message>
        <message>
            <source>The case was decided while material of the promise was still open at another desk.</source>
            <translation>本件作出决定时，另一处登记的容缺材料尚未补齐。</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>欠缺</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无时限</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>promised by %1</source>
            <translation>承诺 %1 前补齐</translation>
        </message>
        <message>
            <source>supplied on %1</source>
            <translation>%1 已补齐</translation>
        </message>
    </context>
    <context>
        <name>CaseReports</name>
        <message>
            <source>Average</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Cases by item and line</source>
            <translation>办件量（按条线、事项）</translation>
        </message>
        <message>
            <source>Cases by line</source>
            <translation>各条线办件量</translation>
        </message>
        <message>
            <source>Cases by the day they were accepted: what was decided in time, and what is running green, yellow or red today.</source>
            <translation>按受理日期统计：办结件是否按期，在办件今日为绿牌、黄牌或红牌。</translation>
        </message>
        <message>
            <source>Cases by the day they were decided: working days from acceptance, without those in which the clock stood still.</source>
            <translation>按办结日期统计：自受理起的工作日数，不含中止计时的日子。</translation>
        </message>
        <message>
            <source>Cases by the day they were received, and where they stand now.</source>
            <translation>按收件日期统计办件数量及目前状态。</translation>
        </message>
        <message>
            <source>Cases without a limit known in advance, refused and withdrawn ones are not counted. Yellow and red are those of %1.</source>
            <translation>无固定时限的、不予受理的和撤件的不计入。黄牌、红牌为 %1 当日状态。</translation>
        </message>
        <message>
            <source>Concluded</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Decided in time</source>
            <translation>按期办结</translation>
        </message>
        <message>
            <source>Decided late</source>
            <translation>超期办结</translation>
        </message>
        <message>
            <source>Half within</source>
            <translation>半数在此日内</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Limits by line</source>
            <translation>各条线时限执行情况</translation>
        </message>
        <message>
            <source>Limits kept</source>
            <translation>按期率</translation>
        </message>
        <message>
            <source>Limits kept, yellow and red</source>
            <translation>时限执行与黄红牌</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>条线</translation>
        </message>
        <message>
            <source>Longest</source>
            <translation>最长</translation>
        </message>
        <message>
            <source>Nine in ten within</source>
            <translation>九成在此日内</translation>
        </message>
        <message>
            <source>Past the statutory limit</source>
            <translation>超法定时限</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Refused or withdrawn</source>
            <translation>不予受理、撤件</translation>
        </message>
        <message>
            <source>Running green</source>
            <translation>在办绿牌</translation>
        </message>
        <message>
            <source>Running red</source>
            <translation>在办红牌</translation>
        </message>
        <message>
            <source>Running yellow</source>
            <translation>在办黄牌</translation>
        </message>
        <message>
            <source>The day of acceptance does not count; zero is the same day.</source>
            <translation>受理当日不计，0 为当日办结。</translation>
        </message>
        <message>
            <source>Time to handle</source>
            <translation>办理时长</translation>
        </message>
        <message>
            <source>Working days on average, slowest first</source>
            <translation>平均办理工作日（由长到短）</translation>
        </message>
    </context>
    <context>
        <name>CaseRows</name>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Remaining</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>State</source>
            <translation>环节</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>%1, %2 copies</source>
            <translation>%1 %2 份</translation>
        </message>
        <message>
            <source>Acceptance refused</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Accepted with missing material, promise signed</source>
            <translation>容缺受理，已签承诺</translation>
        </message>
        <message>
            <source>Application received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Application withdrawn</source>
            <translation>撤件</translation>
        </message>
        <message>
            <source>Case accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Case decided</source>
            <translation>作出决定</translation>
        </message>
        <message>
            <source>Case reopened</source>
            <translation>重新办理</translation>
        </message>
        <message>
            <source>Check of means</source>
            <translation>经济状况核对</translation>
        </message>
        <message>
            <source>Clock goes on</source>
            <translation>恢复计时</translation>
        </message>
        <message>
            <source>Clock paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已决定</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>不予</translation>
        </message>
        <message>
            <source>Granted</source>
            <translation>准予</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>听证</translation>
        </message>
        <message>
            <source>Limit counted again</source>
            <translation>重新计算时限</translation>
        </message>
        <message>
            <source>Material supplied</source>
            <translation>补交材料</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>公示</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>办理中</translation>
        </message>
        <message>
            <source>Scan removed</source>
            <translation>移除扫描件</translation>
        </message>
        <message>
            <source>Scans added</source>
            <translation>添加扫描件</translation>
        </message>
        <message>
            <source>Special procedure</source>
            <translation>特别程序</translation>
        </message>
        <message>
            <source>Terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>To be corrected</source>
            <translation>待补正</translation>
        </message>
        <message>
            <source>Told once what is missing</source>
            <translation>一次性告知补正</translation>
        </message>
        <message>
            <source>Waiting for correction</source>
            <translation>等待补正</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤件</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>复印件</translation>
        </message>
        <message>
            <source>days late: %1</source>
            <translation>超 %1 天</translation>
        </message>
        <message>
            <source>days left: %1</source>
            <translation>剩 %1 天</translation>
        </message>
        <message>
            <source>due next</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今天到期</translation>
        </message>
        <message>
            <source>electronic, exempt</source>
            <translation>电子证照 免交</translation>
        </message>
        <message>
            <source>handled in batches</source>
            <translation>分批办理</translation>
        </message>
        <message>
            <source>made by the system</source>
            <translation>系统生成</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>未交</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无期限</translation>
        </message>
        <message>
            <source>original</source>
            <translation>原件</translation>
        </message>
        <message>
            <source>original and copy</source>
            <translation>原件及复印件</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>promised in %1 days</source>
            <translation>承诺 %1 天</translation>
        </message>
        <message>
            <source>promised in %1 hours</source>
            <translation>承诺 %1 小时</translation>
        </message>
        <message>
            <source>promised in %1 working days</source>
            <translation>承诺 %1 个工作日</translation>
        </message>
        <message>
            <source>received</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待补正</translation>
        </message>
        <message>
            <source>yearly round, until %1-%2</source>
            <translation>年度集中办理，截止 %1 月 %2 日</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <source>--limit needs a number from 1 to %1.</source>
            <translation>--limit 需要 1 至 %1 之间的数。</translation>
        </message>
        <message>
            <source>At most so many.</source>
            <translation>最多条数。</translation>
        </message>
        <message>
            <source>No such case.</source>
            <translation>没有符合条件的办件。</translation>
        </message>
        <message>
            <source>Only in this state; may be repeated: %1.</source>
            <translation>只列此状态，可重复：%1。</translation>
        </message>
        <message>
            <source>Only of this service item.</source>
            <translation>只列此事项。</translation>
        </message>
        <message>
            <source>Only running ones that are due before this day.</source>
            <translation>只列此日之前到期的在办件。</translation>
        </message>
        <message>
            <source>Only running ones whose day has passed.</source>
            <translation>只列已超期的在办件。</translation>
        </message>
        <message>
            <source>There is no state “%1”; there are: %2.</source>
            <translation>没有“%1”这个状态，可用的有：%2。</translation>
        </message>
        <message>
            <source>cases takes options only.</source>
            <translation>cases 只接受选项。</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>%1 到期</translation>
        </message>
        <message>
            <source>due %1, late</source>
            <translation>%1 到期，已超期</translation>
        </message>
        <message>
            <source>“%1” is not a date; write 2026-11-21.</source>
            <translation>“%1”不是日期，请写作 2026-11-21。</translation>
        </message>
    </context>
    <context>
        <name>City</name>
        <message>
            <source>Authority, SHA-256: %1</source>
            <translation>证书指纹（SHA-256）：%1</translation>
        </message>
        <message>
            <source>City: %1, %2</source>
            <translation>城市：%1，%2</translation>
        </message>
        <message>
            <source>Code of the enrolment</source>
            <translation>登记码</translation>
        </message>
        <message>
            <source>Databases: %1</source>
            <translation>数据集：%1</translation>
        </message>
        <message>
            <source>Enrolment file; without it join goes on with what was begun.</source>
            <translation>登记文件；不给出时 join 继续未完成的加入。</translation>
        </message>
        <message>
            <source>Join without asking whether it is the right city.</source>
            <translation>确认无误，直接加入。</translation>
        </message>
        <message>
            <source>Nothing was done. If this is your city, say it again with --yes.</source>
            <translation>尚未执行。确认是本市的，请加上 --yes 再次执行。</translation>
        </message>
        <message>
            <source>Of a desk: join, check, leave. Of the city's administrator: key FILE, provision, enrol, revoke ACCOUNT, status.</source>
            <translation>工作台：join、check、leave；市级管理员：key FILE、provision、enrol、revoke ACCOUNT、status。</translation>
        </message>
        <message>
            <source>Street: %1; this desk will be %2, mark %3</source>
            <translation>街道：%1；本工作台账号 %2，编号标识 %3</translation>
        </message>
        <message>
            <source>The desk has forgotten the city. Its records stay; the account stays until the city takes it back.</source>
            <translation>工作台已退出市级平台，本机数据保留；账号在市级收回前仍然有效。</translation>
        </message>
        <message>
            <source>The desk has joined %1 as %2. The code opens nothing any more.</source>
            <translation>工作台已加入%1，账号 %2，登记码已失效。</translation>
        </message>
        <message>
            <source>The desk is %1 of %2, and the city knows it.</source>
            <translation>工作台为%2的 %1，市级平台已确认。</translation>
        </message>
    </context>
    <context>
        <name>CityAccess</name>
        <message>
            <source>--admin NAME says who administers the city.</source>
            <translation>请用 --admin NAME 指明市级管理员。</translation>
        </message>
        <message>
            <source>--shards and --copies need numbers from 1 on.</source>
            <translation>--shards 和 --copies 需要不小于 1 的数字。</translation>
        </message>
        <message>
            <source>--url needs an address such as https://city.example, without a name or password in it.</source>
            <translation>--url 需要形如 https://city.example 的地址，不含账号和密码。</translation>
        </message>
        <message>
            <source>Address of the city: https://HOST[:PORT][/PATH]; http only on this machine.</source>
            <translation>市级服务器地址：https://主机[:端口][/路径]；http 仅限本机。</translation>
        </message>
        <message>
            <source>Certificate of the city's authority, PEM; with https it is obligatory.</source>
            <translation>市级证书机构的证书（PEM）；使用 https 时必填。</translation>
        </message>
        <message>
            <source>Certificate that the city asks for, PEM.</source>
            <translation>服务器要求的客户端证书（PEM）。</translation>
        </message>
        <message>
            <source>Codes of nine digits with commas between, or a file with one each line.</source>
            <translation>九位街道代码，用逗号分隔；或每行一个代码的文件。</translation>
        </message>
        <message>
            <source>Copies of each shard, where --shards is given.</source>
            <translation>每个分片的副本数（与 --shards 一起使用）。</translation>
        </message>
        <message>
            <source>Key of that certificate, PEM.</source>
            <translation>该证书的私钥（PEM）。</translation>
        </message>
        <message>
            <source>Lines of business, with commas between; usually all.</source>
            <translation>业务线，用逗号分隔；默认全部。</translation>
        </message>
        <message>
            <source>Password of %1 at the city</source>
            <translation>%1 在市级服务器的密码</translation>
        </message>
        <message>
            <source>Shards of each new database; usually the server's own default.</source>
            <translation>新建数据库的分片数；默认由服务器决定。</translation>
        </message>
        <message>
            <source>The city's administrator.</source>
            <translation>市级管理员账号。</translation>
        </message>
        <message>
            <source>There is no line “%1”; there are %2.</source>
            <translation>没有业务线“%1”，可用的有 %2。</translation>
        </message>
    </context>
    <context>
        <name>CityAdmin</name>
        <message>
            <source>%1 (%2, mark %3): %4; joined %5, last here %6</source>
            <translation>%1（%2，编号标识 %3）：%4；加入 %5，最近连接 %6</translation>
        </message>
        <message>
            <source>%1 databases made, %2 rules and rights written, %3 databases as they should be.</source>
            <translation>新建数据库 %1 个，写入规则和权限 %2 项，无需改动的数据库 %3 个。</translation>
        </message>
        <message>
            <source>%1 may do nothing any more, and destroys its keys when it next comes.</source>
            <translation>%1 已停用，下次连接时销毁密钥。</translation>
        </message>
        <message>
            <source>%1 may do nothing any more. Nothing on the desk is deleted.</source>
            <translation>%1 已停用，工作台上的数据不会删除。</translation>
        </message>
        <message>
            <source>%1, mark %2: enrolment file %3, good until %4</source>
            <translation>%1，编号标识 %2：登记文件 %3，有效期至 %4</translation>
        </message>
        <message>
            <source>%1: %2 documents, %3</source>
            <translation>%1：%2 份文档，%3</translation>
        </message>
        <message>
            <source>--days needs a number from 1 to %1.</source>
            <translation>--days 需要 1 到 %1 的数字。</translation>
        </message>
        <message>
            <source>--desk-url needs an address such as https://city.example:6984, and with https --authority FILE.</source>
            <translation>--desk-url 需要形如 https://city.example:6984 的地址；使用 https 时还需要 --authority FILE。</translation>
        </message>
        <message>
            <source>Address that the desk will call, where it is another than --url.</source>
            <translation>工作台访问的地址（与 --url 不同时填写）。</translation>
        </message>
        <message>
            <source>Certificate that the desk is to show, PEM.</source>
            <translation>工作台出示的客户端证书（PEM）。</translation>
        </message>
        <message>
            <source>Code, shown this once; tell it to the desk by another way than the file: %1</source>
            <translation>登记码只显示这一次，请用不同于文件的途径告知：%1</translation>
        </message>
        <message>
            <source>File of the city's key.</source>
            <translation>市级密钥文件。</translation>
        </message>
        <message>
            <source>Key of that certificate, PEM; in the enrolment file only the code opens it.</source>
            <translation>该证书的私钥（PEM）；在登记文件中只有登记码能打开。</translation>
        </message>
        <message>
            <source>Name of the city, as the desk will show it.</source>
            <translation>城市名称，在工作台上显示。</translation>
        </message>
        <message>
            <source>Name of the desk to enrol, for people.</source>
            <translation>工作台名称，供人识别。</translation>
        </message>
        <message>
            <source>Passphrase for the city's key</source>
            <translation>市级密钥的新口令</translation>
        </message>
        <message>
            <source>Passphrase of the city's key</source>
            <translation>市级密钥的口令</translation>
        </message>
        <message>
            <source>Setting up</source>
            <translation>正在建立</translation>
        </message>
        <message>
            <source>So many days the code of an enrolment is good for; usually 7.</source>
            <translation>登记码的有效天数，默认 7 天。</translation>
        </message>
        <message>
            <source>Street of the desk to enrol, or to list: nine digits.</source>
            <translation>要登记或列出的街道代码，九位数字。</translation>
        </message>
        <message>
            <source>The city's key is in %1. Keep the file and its passphrase: no desk can be wiped without them.</source>
            <translation>市级密钥已存入 %1。请妥善保管文件和口令：没有它们无法远程清除工作台。</translation>
        </message>
        <message>
            <source>Where the enrolment file goes; a new file.</source>
            <translation>登记文件的保存位置，须为新文件。</translation>
        </message>
        <message>
            <source>Why; revoke needs it.</source>
            <translation>原因；revoke 必填。</translation>
        </message>
        <message>
            <source>With revoke: order the desk to destroy its keys.</source>
            <translation>与 revoke 一起使用：命令工作台销毁密钥。</translation>
        </message>
        <message>
            <source>city knows join, check, leave, key FILE, provision, enrol, revoke ACCOUNT and status.</source>
            <translation>city 支持 join、check、leave、key FILE、provision、enrol、revoke ACCOUNT 和 status。</translation>
        </message>
        <message>
            <source>enrol needs --street, --name, --out and --city-key.</source>
            <translation>enrol 需要 --street、--name、--out 和 --city-key。</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>已加入</translation>
        </message>
        <message>
            <source>provision needs --streets CODES.</source>
            <translation>provision 需要 --streets CODES。</translation>
        </message>
        <message>
            <source>revoke --wipe needs --city-key FILE.</source>
            <translation>revoke --wipe 需要 --city-key FILE。</translation>
        </message>
        <message>
            <source>revoke needs --reason TEXT.</source>
            <translation>revoke 需要 --reason TEXT。</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>size unknown</source>
            <translation>大小未知</translation>
        </message>
        <message>
            <source>to be wiped</source>
            <translation>待清除</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待加入</translation>
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>%1: %2 %</source>
            <translation>%1：%2 %</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 个办件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n invented resident(s)</source>
            <translation>
                <numerusform>%n 名虚构居民</numerusform>
            </translation>
        </message>
        <message>
            <source>--residents needs a number from 1 to 10,000,000.</source>
            <translation>--residents 需要 1 至 10,000,000 之间的数。</translation>
        </message>
        <message>
            <source>--seed needs a number.</source>
            <translation>--seed 需要一个数。</translation>
        </message>
        <message>
            <source>How many people live there.</source>
            <translation>居民人数。</translation>
        </message>
        <message>
            <source>Making the demo desk</source>
            <translation>正在生成演示窗口</translation>
        </message>
        <message>
            <source>People only, nobody comes to the counter.</source>
            <translation>只生成居民，不生成办件。</translation>
        </message>
        <message>
            <source>Sign in with %1 and %2.</source>
            <translation>请用工号 %1 和口令 %2 登录。</translation>
        </message>
        <message>
            <source>The demo desk is in %1.</source>
            <translation>演示窗口位于 %1。</translation>
        </message>
        <message>
            <source>The same seed makes the same people.</source>
            <translation>同一种子生成同样的居民。</translation>
        </message>
        <message>
            <source>demo takes options only.</source>
            <translation>demo 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>DeskAccess</name>
        <message>
            <source>Folder of the desk; usually %1.</source>
            <translation>窗口数据所在文件夹，通常为 %1。</translation>
        </message>
        <message>
            <source>Number to sign in with; not needed where only one person may.</source>
            <translation>登录工号；只有一人可登录时不必填写。</translation>
        </message>
        <message>
            <source>Passphrase of %1</source>
            <translation>%1 的口令</translation>
        </message>
        <message>
            <source>Several people may sign in to this desk: --user says who.</source>
            <translation>本窗口有多人可登录，请用 --user 指明。</translation>
        </message>
    </context>
    <context>
        <name>DeskService</name>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Conflicts to settle</source>
            <translation>待处理冲突</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>统计报表</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Sync by stick</source>
            <translation>U 盘同步</translation>
        </message>
        <message>
            <source>Training cards</source>
            <translation>练习卡</translation>
        </message>
    </context>
    <context>
        <name>ElderCareService</name>
        <message>
            <source>Age allowance</source>
            <translation>高龄津贴</translation>
        </message>
        <message>
            <source>Allowance batches to approve</source>
            <translation>待审批津贴批次</translation>
        </message>
        <message>
            <source>Allowances not applied for</source>
            <translation>津贴应享未申请</translation>
        </message>
        <message>
            <source>Assess ability</source>
            <translation>能力评估</translation>
        </message>
        <message>
            <source>Assessment of ability</source>
            <translation>老年人能力评估</translation>
        </message>
        <message>
            <source>Assessments of ability</source>
            <translation>能力评估记录</translation>
        </message>
        <message>
            <source>Assessments to confirm</source>
            <translation>待确认评估</translation>
        </message>
        <message>
            <source>Assessments to repeat</source>
            <translation>到期应重评</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Elderly care</source>
            <translation>为老服务</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>探访关爱</translation>
        </message>
        <message>
            <source>Visits missed</source>
            <translation>过期未访</translation>
        </message>
        <message>
            <source>Visits this week</source>
            <translation>本周待访</translation>
        </message>
        <message>
            <source>for the current resident</source>
            <translation>当前居民</translation>
        </message>
    </context>
    <context>
        <name>ElderWords</name>
        <message>
            <source>Family support</source>
            <translation>家庭支持</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
        </message>
        <message>
            <source>Life: food, fuel, cleanliness</source>
            <translation>生活：食物、燃料、卫生</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>过期未访</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>情绪</translation>
        </message>
        <message>
            <source>Safety: gas, electricity, stairs</source>
            <translation>安全：燃气、用电、楼道</translation>
        </message>
        <message>
            <source>has died</source>
            <translation>已去世</translation>
        </message>
        <message>
            <source>not in the register</source>
            <translation>档案中没有此人</translation>
        </message>
        <message>
            <source>not of age</source>
            <translation>未到年龄</translation>
        </message>
        <message>
            <source>place of registration not clear</source>
            <translation>户籍情况不明</translation>
        </message>
        <message>
            <source>registered elsewhere</source>
            <translation>户籍不在本市</translation>
        </message>
    </context>
    <context>
        <name>ElderlyReports</name>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Age allowances</source>
            <translation>高龄津贴发放</translation>
        </message>
        <message>
            <source>Allowances</source>
            <translation>笔数</translation>
        </message>
        <message>
            <source>Allowances of the batches in the period, by the month of the batch and state.</source>
            <translation>统计期间各批次的高龄津贴，按批次月份和状态统计。</translation>
        </message>
        <message>
            <source>Elderly by grade and age</source>
            <translation>老年人能力等级与年龄</translation>
        </message>
        <message>
            <source>Everybody of sixty and over who is alive, by the grade of the latest finished assessment up to the day.</source>
            <translation>60 周岁及以上健在人员，按截至当日最近一次完成的评估等级统计。</translation>
        </message>
        <message>
            <source>Grades of ability by age</source>
            <translation>各年龄段能力等级</translation>
        </message>
        <message>
            <source>Month of the batch</source>
            <translation>批次月份</translation>
        </message>
        <message>
            <source>Not assessed</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>Yuan by batch, without what is void</source>
            <translation>各批次金额（元，不含作废）</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>A box holds {most} cards at most.</source>
            <translation>每箱最多 {most} 张。</translation>
        </message>
        <message>
            <source>A case can hold {count} scans, and this would be more.</source>
            <translation>一个办件最多可有 {count} 个扫描件，已超出。</translation>
        </message>
        <message>
            <source>A committee has a code of 12 digits. Correct or remove it.</source>
            <translation>居村委代码为 12 位数字。请改正或去掉。</translation>
        </message>
        <message>
            <source>A conflict is settled with a reason.</source>
            <translation>处理冲突须说明理由。</translation>
        </message>
        <message>
            <source>A demo desk needs at least one resident.</source>
            <translation>演示窗口至少要有一名居民。</translation>
        </message>
        <message>
            <source>A desk that is set up anew has a new card; read in that one.</source>
            <translation>重新设置的工作台有新名片，请导入新名片。</translation>
        </message>
        <message>
            <source>A field of the conflict has no choice yet.</source>
            <translation>还有冲突字段没有选择。</translation>
        </message>
        <message>
            <source>A file of that name that was there before is kept; what was saved is safe.</source>
            <translation>原有的同名文件保留；已保存的内容都在。</translation>
        </message>
        <message>
            <source>A file of the catalogue is not valid JSON.</source>
            <translation>事项目录文件不是有效的 JSON。</translation>
        </message>
        <message>
            <source>A file of the catalogue of service items cannot be read.</source>
            <translation>事项目录文件无法读取。</translation>
        </message>
        <message>
            <source>A folder of tiles has folders for zoom and column: 16/54881/26778.png. Choose that folder.</source>
            <translation>瓦片文件夹按级别和列分层，如 16/54881/26778.png。请选择该文件夹。</translation>
        </message>
        <message>
            <source>A formal report of loss cannot be taken back here.</source>
            <translation>本地正式挂失后不能解除。</translation>
        </message>
        <message>
            <source>A hole of object {feature} ({name}) lies outside of it, at {lng}, {lat}.</source>
            <translation>第 {feature} 个对象（{name}）的一个空洞在区域之外，位于 {lng}, {lat}。</translation>
        </message>
        <message>
            <source>A key is never written over another: choose a new name.</source>
            <translation>密钥不会覆盖已有文件：请另取名称。</translation>
        </message>
        <message>
            <source>A key that the backup is to be sealed to is damaged.</source>
            <translation>用于封存备份的密钥已损坏。</translation>
        </message>
        <message>
            <source>A lost card is reported lost for good before it is replaced.</source>
            <translation>遗失补卡前须先办理正式挂失。</translation>
        </message>
        <message>
            <source>A new key for the store needs a reason.</source>
            <translation>更换数据库密钥须填写原因。</translation>
        </message>
        <message>
            <source>A new one has been begun, and noted in the audit log.</source>
            <translation>已重新开始记录，并记入审计日志。</translation>
        </message>
        <message>
            <source>A newer version of the program has written the settings of this desk.</source>
            <translation>此窗口的设置由更新版本的程序写入。</translation>
        </message>
        <message>
            <source>A newer version of the program has written this record.</source>
            <translation>这条记录由更高版本的程序写入。</translation>
        </message>
        <message>
            <source>A reason is needed here.</source>
            <translation>此处必须说明理由。</translation>
        </message>
        <message>
            <source>A replacement of this card has been asked for already.</source>
            <translation>该卡已申请补换。</translation>
        </message>
        <message>
            <source>A second report within that time is not possible; report the loss for good if the card is not found.</source>
            <translation>有效期内不能再次临时挂失；卡片确已遗失的，请办理正式挂失。</translation>
        </message>
        <message>
            <source>A signed head in the folder is of another desk.</source>
            <translation>文件夹里有一条签名记录属于另一个工作台。</translation>
        </message>
        <message>
            <source>A signed head of the log has a wrong signature: it was altered.</source>
            <translation>日志的一条签名记录签名不对，被改动过。</translation>
        </message>
        <message>
            <source>A temporary loss can be; for everything else somebody has to come.</source>
            <translation>电话只能办理临时挂失，其他事项请到窗口办理。</translation>
        </message>
        <message>
            <source>A tile of the pack is larger than {limit} KB, which is no map tile.</source>
            <translation>离线包中有超过 {limit} KB 的瓦片，不是地图瓦片。</translation>
        </message>
        <message>
            <source>Accept the matter in the ordinary way.</source>
            <translation>请按正常方式受理。</translation>
        </message>
        <message>
            <source>Activate the social security function here, and send the holder to the bank for the rest.</source>
            <translation>请在本窗口启用社会保障功能，金融功能请持卡人到服务银行办理。</translation>
        </message>
        <message>
            <source>Add another person first.</source>
            <translation>请先添加另一名人员。</translation>
        </message>
        <message>
            <source>Add it: {file}, {pointer}.</source>
            <translation>请补上：{file}，{pointer}。</translation>
        </message>
        <message>
            <source>After several wrong passphrases this person has to wait {minutes} min, until {until}.</source>
            <translation>口令多次输错，需等待 {minutes} 分钟，{until} 后再试。</translation>
        </message>
        <message>
            <source>All passphrases are as they were.</source>
            <translation>所有口令都没有改动。</translation>
        </message>
        <message>
            <source>All that is older is whole.</source>
            <translation>更早的内容完好。</translation>
        </message>
        <message>
            <source>An alarm cannot be settled by the person it is about.</source>
            <translation>不能办结涉及本人的告警。</translation>
        </message>
        <message>
            <source>An earlier file of that name is as it was.</source>
            <translation>同名的旧文件保持原样。</translation>
        </message>
        <message>
            <source>An entry is missing in the catalogue.</source>
            <translation>事项目录缺少条目。</translation>
        </message>
        <message>
            <source>An entry of the catalogue has a value that is not allowed.</source>
            <translation>事项目录有条目取值不对。</translation>
        </message>
        <message>
            <source>An entry of the catalogue has the wrong type.</source>
            <translation>事项目录有条目类型不对。</translation>
        </message>
        <message>
            <source>Another program is working with the card.</source>
            <translation>其他程序正在使用这张卡。</translation>
        </message>
        <message>
            <source>Another supervisor, security administrator or auditor settles it.</source>
            <translation>请由其他督导、安全管理员或审计管理员办结。</translation>
        </message>
        <message>
            <source>Answer them; only coma (C-1) is graded without.</source>
            <translation>请补评；只有昏迷（C-1）可直接评定。</translation>
        </message>
        <message>
            <source>Areas are Polygon or MultiPolygon, service points are Point.</source>
            <translation>区域应为 Polygon 或 MultiPolygon，服务点应为 Point。</translation>
        </message>
        <message>
            <source>Ask a colleague to sign in and look at it.</source>
            <translation>请另一名工作人员登录办理。</translation>
        </message>
        <message>
            <source>Ask a colleague with that role to do it.</source>
            <translation>请由具有相应岗位的同事办理。</translation>
        </message>
        <message>
            <source>Ask for the file again and import it anew.</source>
            <translation>请重新索取文件后再导入。</translation>
        </message>
        <message>
            <source>Ask for the file again, or export it anew.</source>
            <translation>重新索取文件，或者重新导出。</translation>
        </message>
        <message>
            <source>Ask for the file again, or open it in an office program and save it anew.</source>
            <translation>请重新索取文件，或用办公软件打开后另存。</translation>
        </message>
        <message>
            <source>Ask for the file once more, or scan the material again.</source>
            <translation>请让申请人重新提供文件，或重新扫描材料。</translation>
        </message>
        <message>
            <source>Ask for the pack again, or choose another one.</source>
            <translation>请重新索取离线包，或另选一个。</translation>
        </message>
        <message>
            <source>Ask for the social security card, and put it in.</source>
            <translation>请出示社会保障卡并插入读卡器。</translation>
        </message>
        <message>
            <source>Ask someone who may do it, or ask the administrator for the permission.</source>
            <translation>请由有权限的人办理，或向管理员申请权限。</translation>
        </message>
        <message>
            <source>Ask that desk for its present card and read it in.</source>
            <translation>请向该工作台索取最新名片并导入。</translation>
        </message>
        <message>
            <source>Ask that organisation, or somebody who works for both. The attempt stands in the audit log.</source>
            <translation>请联系该机构，或由同时负责两处的人员办理。本次操作已记入审计日志。</translation>
        </message>
        <message>
            <source>Ask the administrator for the address that begins with https.</source>
            <translation>请向管理员索取以 https 开头的地址。</translation>
        </message>
        <message>
            <source>Ask the administrator to install poppler-utils.</source>
            <translation>请联系系统管理员安装 poppler-utils。</translation>
        </message>
        <message>
            <source>Ask the applicant for one without a password, or scan the material from paper.</source>
            <translation>请让申请人提供无密码的文件，或用纸质材料重新扫描。</translation>
        </message>
        <message>
            <source>Ask the bank for the return file in the agreed layout.</source>
            <translation>请银行按约定格式提供回盘文件。</translation>
        </message>
        <message>
            <source>Ask the city for a file for your street.</source>
            <translation>请向市级管理员索取本街道的登记文件。</translation>
        </message>
        <message>
            <source>Ask the city for another file and code. If the clock of this machine is wrong, set it right.</source>
            <translation>请向市级管理员重新索取登记文件和登记码。本机时钟有误的，请先校准。</translation>
        </message>
        <message>
            <source>Ask the other desk for its card again.</source>
            <translation>请对方工作台重新提供名片。</translation>
        </message>
        <message>
            <source>Ask the other desk to check its store and to make a new bundle.</source>
            <translation>请对方工作台检查数据库后重新制作同步包。</translation>
        </message>
        <message>
            <source>Ask the security administrator what became of that desk.</source>
            <translation>请向安全管理员了解该工作台的情况。</translation>
        </message>
        <message>
            <source>Ask the sender for one that is for this desk.</source>
            <translation>请发送方为本工作台重新制作。</translation>
        </message>
        <message>
            <source>Assessment {number} of this resident waits for the second assessor.</source>
            <translation>该居民的评估 {number} 正待第二评估人确认。</translation>
        </message>
        <message>
            <source>At least one copy must be printed.</source>
            <translation>至少打印一份。</translation>
        </message>
        <message>
            <source>At the city there is something else under the name of this scan.</source>
            <translation>市级平台以此扫描件之名存有其他内容。</translation>
        </message>
        <message>
            <source>At the city's address there is another server than last time.</source>
            <translation>市级服务器地址上换了另一台服务器。</translation>
        </message>
        <message>
            <source>Batch {number} waits to be approved.</source>
            <translation>批次 {number} 正待审批。</translation>
        </message>
        <message>
            <source>Both versions are kept.</source>
            <translation>两个版本都已保留。</translation>
        </message>
        <message>
            <source>Box {box} has some of these serials.</source>
            <translation>箱 {box} 中已有这些序列号。</translation>
        </message>
        <message>
            <source>Call the administrator and give the code {code}.</source>
            <translation>请联系管理员，并告知代码 {code}。</translation>
        </message>
        <message>
            <source>Call the administrator. If the change is meant, it has to be confirmed once.</source>
            <translation>请联系管理员；如确属更换，需要确认一次。</translation>
        </message>
        <message>
            <source>Call the administrator: it may not have been set up yet, or it was removed.</source>
            <translation>请联系管理员：该数据库可能尚未建立，或已被删除。</translation>
        </message>
        <message>
            <source>Call the administrator: put back the newest vault file, or take “Forgotten passphrase” and the recovery code, then check who may sign in.</source>
            <translation>请联系管理员：放回最新的保险库文件，或通过“忘记口令”使用恢复码，然后核对可登录的人员。</translation>
        </message>
        <message>
            <source>Call the administrator: the account may be wrong, withdrawn or not allowed for this data.</source>
            <translation>请联系管理员：账号可能有误、已被停用，或无权使用这部分数据。</translation>
        </message>
        <message>
            <source>Call the administrator: the account may not be allowed for this data.</source>
            <translation>请联系管理员：该账号可能无权使用这部分数据。</translation>
        </message>
        <message>
            <source>Call the administrator: the vault is restored from a backup.</source>
            <translation>请联系管理员，从备份恢复保险库。</translation>
        </message>
        <message>
            <source>Call the city. If the desk is to work with them again, they give out a new file and code.</source>
            <translation>请联系市级管理员。需要恢复的，由市级重新发放登记文件和登记码。</translation>
        </message>
        <message>
            <source>Check for a missing quotation mark there, or shorten the text.</source>
            <translation>请检查该处是否缺少引号，或缩短内容。</translation>
        </message>
        <message>
            <source>Check for stray separators or quotation marks in this row.</source>
            <translation>请检查该行是否有多余的分隔符或引号。</translation>
        </message>
        <message>
            <source>Check it with the recovery code: yichuangctl backup verify.</source>
            <translation>请用恢复码核验：yichuangctl backup verify。</translation>
        </message>
        <message>
            <source>Check paper and printer, then print again.</source>
            <translation>请检查纸张和打印机后重新打印。</translation>
        </message>
        <message>
            <source>Check that it is still there and may be read.</source>
            <translation>请确认文件仍在原处且有读取权限。</translation>
        </message>
        <message>
            <source>Check that it is still there and not open in an office program, then choose it again.</source>
            <translation>请确认文件仍在，且没有被办公软件占用，然后重新选择。</translation>
        </message>
        <message>
            <source>Check that it is the file that the desk wrote, or ask for it again.</source>
            <translation>检查是不是工作台写出的文件，或者重新索取。</translation>
        </message>
        <message>
            <source>Check that the disk is not write-protected and that you may write to its folder.</source>
            <translation>请检查磁盘是否写保护，以及文件夹是否有写权限。</translation>
        </message>
        <message>
            <source>Check that the stick is plugged in and the file is there.</source>
            <translation>请确认 U 盘已插好、文件仍在。</translation>
        </message>
        <message>
            <source>Check that the stick or the scanner is still connected, then choose it again.</source>
            <translation>请检查U盘或扫描仪是否仍连接，然后重新选择。</translation>
        </message>
        <message>
            <source>Check the code. If it is right, do not use the file: ask the city for another and tell them.</source>
            <translation>请核对登记码。登记码无误的，不要使用此文件，请告知市级管理员并重新索取。</translation>
        </message>
        <message>
            <source>Check the date of this computer. If it is right, call the administrator: somebody may be pretending to be the city.</source>
            <translation>请检查本机日期；日期无误时请联系管理员，可能有人冒充市级服务器。</translation>
        </message>
        <message>
            <source>Check the day of birth, or take it in later.</source>
            <translation>请核对出生日期，或到期再办。</translation>
        </message>
        <message>
            <source>Check the disk space and whether you may write to the folder, then try again.</source>
            <translation>请检查磁盘空间和文件夹的写权限后重试。</translation>
        </message>
        <message>
            <source>Check the disk, then start the exchange of the key anew.</source>
            <translation>请检查磁盘，然后重新更换密钥。</translation>
        </message>
        <message>
            <source>Check the folder, or set up a desk in it.</source>
            <translation>请核对文件夹，或在其中建立窗口。</translation>
        </message>
        <message>
            <source>Check the free space and choose another folder.</source>
            <translation>请检查磁盘空间，并选择其他文件夹。</translation>
        </message>
        <message>
            <source>Check the name and whether you may read the file.</source>
            <translation>请检查文件名和读取权限。</translation>
        </message>
        <message>
            <source>Check the number, or ask the administrator to add you.</source>
            <translation>请核对工号，或请管理员添加。</translation>
        </message>
        <message>
            <source>Check the residence category in the person’s file and correct it there.</source>
            <translation>请核对并更正居民档案中的户籍情况。</translation>
        </message>
        <message>
            <source>Check the write protection of the stick and the rights on the folder.</source>
            <translation>请检查 U 盘的写保护和文件夹权限。</translation>
        </message>
        <message>
            <source>Check what was entered and try again.</source>
            <translation>请核对填写的内容后重试。</translation>
        </message>
        <message>
            <source>Check whether files of two desks were mixed, and tell the auditor.</source>
            <translation>检查是否混入了另一个工作台的文件，并报告审计员。</translation>
        </message>
        <message>
            <source>Check whether it is the right file and the right sheet.</source>
            <translation>请核对文件和工作表是否选对。</translation>
        </message>
        <message>
            <source>Check whether it is the right person.</source>
            <translation>请核对是否选对人员。</translation>
        </message>
        <message>
            <source>Choose a CSV or XLSX file that the audit page or yichuangctl audit export wrote.</source>
            <translation>请选择日志页面或 yichuangctl audit export 写出的 CSV 或 XLSX 文件。</translation>
        </message>
        <message>
            <source>Choose a CSV, XLS or XLSX file, or save the table as one of these.</source>
            <translation>请选择 CSV、XLS 或 XLSX 文件，或另存为其中一种。</translation>
        </message>
        <message>
            <source>Choose a GeoJSON file with a FeatureCollection.</source>
            <translation>请选择含 FeatureCollection 的 GeoJSON 文件。</translation>
        </message>
        <message>
            <source>Choose a backup of this desk.</source>
            <translation>请选择本服务台的备份。</translation>
        </message>
        <message>
            <source>Choose a certificate for encryption with a longer RSA key, whose private key is on the token.</source>
            <translation>请选择加密证书：RSA 密钥长度足够，且私钥在介质内。</translation>
        </message>
        <message>
            <source>Choose a colleague from the list.</source>
            <translation>请从列表中选择一名同事。</translation>
        </message>
        <message>
            <source>Choose a desk of the same street, or the street's or district's.</source>
            <translation>请选择同一街道的工作台，或街道、区的工作台。</translation>
        </message>
        <message>
            <source>Choose a file that ends in .ycb.</source>
            <translation>请选择以 .ycb 结尾的文件。</translation>
        </message>
        <message>
            <source>Choose a file that ends in .ycbackup.</source>
            <translation>请选择以 .ycbackup 结尾的文件。</translation>
        </message>
        <message>
            <source>Choose a file that ends in .yccard.</source>
            <translation>请选择以 .yccard 结尾的文件。</translation>
        </message>
        <message>
            <source>Choose a file with holidays and working days, as the State Council publishes them.</source>
            <translation>请选择按国务院公布的节假日和调休日编制的文件。</translation>
        </message>
        <message>
            <source>Choose a file with the whole arrangement of a year.</source>
            <translation>请选择包含全年安排的文件。</translation>
        </message>
        <message>
            <source>Choose a longer one of capital letters, small letters, digits and signs, without the login number, and none of your last ones.</source>
            <translation>请换用更长的口令，包含大写字母、小写字母、数字和符号，不含工号，也不要用最近用过的口令。</translation>
        </message>
        <message>
            <source>Choose a month, at the earliest the one before the first; then nothing is paid at all.</source>
            <translation>请另选月份，最早为首月的前一个月，即一个月也不发放。</translation>
        </message>
        <message>
            <source>Choose a pack with tiles in PNG or JPEG.</source>
            <translation>请选择 PNG 或 JPEG 瓦片的离线包。</translation>
        </message>
        <message>
            <source>Choose a shorter time, or export as CSV.</source>
            <translation>缩短时间范围，或导出为 CSV。</translation>
        </message>
        <message>
            <source>Choose a value for every field, then settle it again.</source>
            <translation>请为每个字段选定一个值，再提交处理。</translation>
        </message>
        <message>
            <source>Choose an earlier day, after this visit.</source>
            <translation>请改为更早、本次探访之后的日期。</translation>
        </message>
        <message>
            <source>Choose another colleague.</source>
            <translation>请选择其他同事。</translation>
        </message>
        <message>
            <source>Choose another folder or another name, and close the file if it is open.</source>
            <translation>请换一个文件夹或文件名；文件若已打开，请先关闭。</translation>
        </message>
        <message>
            <source>Choose another folder or make room, then press “Bank file” again.</source>
            <translation>请另选文件夹或清理空间，再点“银行报盘”。</translation>
        </message>
        <message>
            <source>Choose another folder, or another name.</source>
            <translation>请另选文件夹或文件名。</translation>
        </message>
        <message>
            <source>Choose another number, or change the person who has it.</source>
            <translation>请换一个工号，或修改使用该工号的人员。</translation>
        </message>
        <message>
            <source>Choose another week or committee.</source>
            <translation>请选择其他周或村居。</translation>
        </message>
        <message>
            <source>Choose at least one desk.</source>
            <translation>请至少选择一个工作台。</translation>
        </message>
        <message>
            <source>Choose at least one role, or remove the person.</source>
            <translation>请至少选择一个角色，或移除此人。</translation>
        </message>
        <message>
            <source>Choose granted, denied or terminated.</source>
            <translation>请选择准予、不予或终止。</translation>
        </message>
        <message>
            <source>Choose how the person was visited.</source>
            <translation>请选择探访方式。</translation>
        </message>
        <message>
            <source>Choose one for each of the five areas.</source>
            <translation>五个方面均须填写。</translation>
        </message>
        <message>
            <source>Choose one of the grounds offered.</source>
            <translation>请从列出的事由中选择。</translation>
        </message>
        <message>
            <source>Choose one of the roles that the program offers.</source>
            <translation>请从程序提供的角色中选择。</translation>
        </message>
        <message>
            <source>Choose one of the sheets that are there.</source>
            <translation>请选择已有的工作表。</translation>
        </message>
        <message>
            <source>Choose one under “Settings”. The passphrase always works.</source>
            <translation>请在“设置”里选择。口令始终可以登录。</translation>
        </message>
        <message>
            <source>Choose the card of the other desk.</source>
            <translation>请选择对方工作台的名片。</translation>
        </message>
        <message>
            <source>Choose the file of this batch.</source>
            <translation>请选择本批次的文件。</translation>
        </message>
        <message>
            <source>Choose the file that came from the city.</source>
            <translation>请选择市级管理员发来的登记文件。</translation>
        </message>
        <message>
            <source>Choose the file that “yichuangctl backup key new” made: the public one for desks, the secret one for restoring.</source>
            <translation>请选择由“yichuangctl backup key new”生成的文件：服务台用公钥，恢复用私钥。</translation>
        </message>
        <message>
            <source>Choose wgs84, gcj02 or bd09.</source>
            <translation>请从 wgs84、gcj02、bd09 中选择。</translation>
        </message>
        <message>
            <source>Close other programs and try again; {mebibytes} MiB are needed.</source>
            <translation>请关闭其他程序后重试，需要 {mebibytes} MiB 内存。</translation>
        </message>
        <message>
            <source>Close that program, then put the card in again.</source>
            <translation>请关闭该程序，再重新插卡。</translation>
        </message>
        <message>
            <source>Close the file if another program has it open, or choose another folder.</source>
            <translation>如文件正被其他程序打开，请先关闭；或另选文件夹。</translation>
        </message>
        <message>
            <source>Coma is marked, but consciousness has a better score.</source>
            <translation>已标记昏迷，但“意识水平”得分不为 0。</translation>
        </message>
        <message>
            <source>Compare it with the card digit by digit.</source>
            <translation>请与卡面逐位核对。</translation>
        </message>
        <message>
            <source>Compare it with the document digit by digit.</source>
            <translation>请与证件逐位核对。</translation>
        </message>
        <message>
            <source>Compare it with what you were told, group by group. O and 0, I, L and 1 are the same.</source>
            <translation>请与收到的登记码逐组核对。字母 O 与数字 0、字母 I、L 与数字 1 视为相同。</translation>
        </message>
        <message>
            <source>Compare that line with the list; ask the bank for a correct file.</source>
            <translation>请核对该行与名单，并请银行提供正确的文件。</translation>
        </message>
        <message>
            <source>Compare the labels of both boxes.</source>
            <translation>请核对两箱的箱签。</translation>
        </message>
        <message>
            <source>Compare the last cases with their slips, verify the store, and call the administrator.</source>
            <translation>请用回执核对最近的办件，校验数据库，并联系管理员。</translation>
        </message>
        <message>
            <source>Compare the number with the document. If it is right, ask that organisation to hand the record over.</source>
            <translation>请对照证件核对号码；号码无误的，请联系该机构办理转移。</translation>
        </message>
        <message>
            <source>Compare the two and choose.</source>
            <translation>请对比后选择。</translation>
        </message>
        <message>
            <source>Compare this group with the printed sheet and type it again.</source>
            <translation>请对照打印件核对这一组后重新输入。</translation>
        </message>
        <message>
            <source>Compare with the document; correct the form, or choose the right person.</source>
            <translation>请对照证件核对，更正表单或改选申请人。</translation>
        </message>
        <message>
            <source>Compare with the label of the box.</source>
            <translation>请核对箱签。</translation>
        </message>
        <message>
            <source>Compare with the published arrangement, correct the file and import it again.</source>
            <translation>请对照公布的安排更正后重新导入。</translation>
        </message>
        <message>
            <source>Complete the case, then print the slip again.</source>
            <translation>请补全办件内容后重新打印。</translation>
        </message>
        <message>
            <source>Confirm it or send it back first.</source>
            <translation>请先确认或退回。</translation>
        </message>
        <message>
            <source>Copy it again from the stick, or ask the other desk for a new bundle.</source>
            <translation>请从 U 盘重新复制，或请对方工作台重新制作同步包。</translation>
        </message>
        <message>
            <source>Copy it again from where it came from, or ask the city for another.</source>
            <translation>请从原处重新复制，或向市级管理员重新索取。</translation>
        </message>
        <message>
            <source>Copy it again from where it was made, or take another backup.</source>
            <translation>请从原处重新复制，或改用另一份备份。</translation>
        </message>
        <message>
            <source>Copy it from the front of the card, or put the card on the reader.</source>
            <translation>请按卡面卡号填写，或插卡读取。</translation>
        </message>
        <message>
            <source>Copy it from the label of the box.</source>
            <translation>请按箱签填写。</translation>
        </message>
        <message>
            <source>Correct it in the program that made the file, then import the file again.</source>
            <translation>请在制作该文件的程序中改正，再重新导入。</translation>
        </message>
        <message>
            <source>Correct it: {file}, {pointer}.</source>
            <translation>请更正：{file}，{pointer}。</translation>
        </message>
        <message>
            <source>Correct one of the two: in coma, B.3.9 is 0.</source>
            <translation>请改正其一：昏迷时 B.3.9 为 0 分。</translation>
        </message>
        <message>
            <source>Correct that value; scores are whole numbers from 0 to the maximum of the indicator.</source>
            <translation>请改正该处；得分为 0 至该指标满分的整数。</translation>
        </message>
        <message>
            <source>Correct that value; “yichuangctl calc --help” shows the format.</source>
            <translation>请改正该处，格式见“yichuangctl calc --help”。</translation>
        </message>
        <message>
            <source>Correct the file, or put back the one of the program.</source>
            <translation>请更正文件，或恢复程序自带的文件。</translation>
        </message>
        <message>
            <source>Correct the file: {file}, byte {offset}.</source>
            <translation>请更正文件：{file}，第 {offset} 字节。</translation>
        </message>
        <message>
            <source>Damaged documents are dismissed with a reason.</source>
            <translation>消除受损数据须填写理由。</translation>
        </message>
        <message>
            <source>Divide it into several files and import one after the other.</source>
            <translation>请拆分成几个文件，依次导入。</translation>
        </message>
        <message>
            <source>Divide it, or leave out what the map does not need.</source>
            <translation>请拆分文件，或去掉地图用不到的内容。</translation>
        </message>
        <message>
            <source>Do not delete anything. Call the administrator to restore the last backup.</source>
            <translation>请勿删除任何文件，请管理员用最近的备份恢复。</translation>
        </message>
        <message>
            <source>Do not delete anything. Tell the auditor and the administrator, and compare with the last backup.</source>
            <translation>不要删除任何文件，报告审计员和系统管理员，并与最近的备份比对。</translation>
        </message>
        <message>
            <source>Do not open it elsewhere on this machine; scan the material from paper.</source>
            <translation>请勿在本机用其他程序打开，改用纸质材料扫描。</translation>
        </message>
        <message>
            <source>Do not set up the desk anew. Put the file store.db back, or call the administrator to restore the last backup.</source>
            <translation>请勿重新建立窗口。请放回 store.db 文件，或请管理员用最近的备份恢复。</translation>
        </message>
        <message>
            <source>Do not use this stick; tell the security administrator about it.</source>
            <translation>请勿使用此 U 盘，并告知安全管理员。</translation>
        </message>
        <message>
            <source>Each position is [longitude, latitude] in degrees. Correct the file.</source>
            <translation>每处坐标应为 [经度, 纬度]，单位为度。请改正文件。</translation>
        </message>
        <message>
            <source>Each row needs a code of 9 or 12 digits whose parent is known, and a name.</source>
            <translation>每行须有 9 位或 12 位代码（上级已知）和名称。</translation>
        </message>
        <message>
            <source>Enter a number from 0 to {longest}.</source>
            <translation>请输入 0 至 {longest} 之间的数。</translation>
        </message>
        <message>
            <source>Enter a number of residents of one or more.</source>
            <translation>请输入一名以上的居民人数。</translation>
        </message>
        <message>
            <source>Enter at least the applicant, with their relation and where they live.</source>
            <translation>请至少录入申请人，并填写关系和居住情况。</translation>
        </message>
        <message>
            <source>Enter both and look at the document.</source>
            <translation>请填写姓名和号码，并查验证件。</translation>
        </message>
        <message>
            <source>Enter it as several boxes.</source>
            <translation>请分箱登记。</translation>
        </message>
        <message>
            <source>Enter the account of the applicant or of the guardian, then decide again.</source>
            <translation>请录入申请人或监护人的账户后再作决定。</translation>
        </message>
        <message>
            <source>Enter the day on which each of them signed, then decide again.</source>
            <translation>请录入每人签署授权书的日期后再作决定。</translation>
        </message>
        <message>
            <source>Enter the day on which it was done.</source>
            <translation>请填写实际日期。</translation>
        </message>
        <message>
            <source>Enter these figures with their basis on the application, then decide again.</source>
            <translation>请在申请中补充这些数据及依据后再作决定。</translation>
        </message>
        <message>
            <source>Everybody has been paid for these months, or waits for a review.</source>
            <translation>这些月份均已发放，或有待复核。</translation>
        </message>
        <message>
            <source>Everybody with a claim has been paid for these months.</source>
            <translation>所有享受人员的这些月份均已发放。</translation>
        </message>
        <message>
            <source>Everything before it is safe.</source>
            <translation>此前的内容都在。</translation>
        </message>
        <message>
            <source>Everything recorded here is kept and readable. Nothing is sent or fetched.</source>
            <translation>本机录入的内容都在，仍可查看；不再发送或接收。</translation>
        </message>
        <message>
            <source>Everything recorded here is kept on this machine.</source>
            <translation>已录入的内容都保存在本机。</translation>
        </message>
        <message>
            <source>Everything recorded here is kept, and what waits is sent later.</source>
            <translation>已录入的内容都在，待发送的内容稍后发送。</translation>
        </message>
        <message>
            <source>Fill in both and try again.</source>
            <translation>请填写完整后重试。</translation>
        </message>
        <message>
            <source>Fill it in on the form, then sign.</source>
            <translation>请填写后再签署。</translation>
        </message>
        <message>
            <source>Find out who can write to the folder of this desk.</source>
            <translation>请查明谁能写入此窗口的文件夹。</translation>
        </message>
        <message>
            <source>Find the person by their identity document, and go on without the reader.</source>
            <translation>请凭身份证件查找本人，不用读卡器继续办理。</translation>
        </message>
        <message>
            <source>Free as much disk space as the store takes, then start the program again.</source>
            <translation>请腾出不少于数据库大小的磁盘空间，再重新启动程序。</translation>
        </message>
        <message>
            <source>Free some disk space and try again.</source>
            <translation>请腾出磁盘空间后重试。</translation>
        </message>
        <message>
            <source>Free some space on the disk and import the pack again.</source>
            <translation>请腾出磁盘空间后重新导入离线包。</translation>
        </message>
        <message>
            <source>Free space on the stick or disk, or choose another folder.</source>
            <translation>请在 U 盘或磁盘上腾出空间，或改选其他文件夹。</translation>
        </message>
        <message>
            <source>Give each object a property “name” (or 名称).</source>
            <translation>请给每个对象加上属性“名称”（或 name）。</translation>
        </message>
        <message>
            <source>Give the codes of streets and towns, with commas between, or a file with one each line.</source>
            <translation>请提供街道、乡镇代码，用逗号分隔，或用每行一个代码的文件。</translation>
        </message>
        <message>
            <source>Give the other desk the card of this desk again, and ask for a new bundle.</source>
            <translation>请把本工作台的名片重新交给对方，再请对方重新制作。</translation>
        </message>
        <message>
            <source>Go on working. It goes on where it stopped.</source>
            <translation>请继续办理业务，稍后从中断处接着同步。</translation>
        </message>
        <message>
            <source>Go on working. It is tried again by itself.</source>
            <translation>请继续办理业务，程序会自动重试。</translation>
        </message>
        <message>
            <source>Go on working. It is tried again by itself; if it lasts, call the administrator.</source>
            <translation>请继续办理业务，程序会自动重试；长时间如此请联系管理员。</translation>
        </message>
        <message>
            <source>Go on working. It is tried again by itself; if it lasts, check the network cable or the wireless network.</source>
            <translation>请继续办理业务，程序会自动重试；长时间连不上时，请检查网线或无线网络。</translation>
        </message>
        <message>
            <source>Go on working. The rest is asked for again by itself.</source>
            <translation>请继续办理业务，其余部分会自动再次获取。</translation>
        </message>
        <message>
            <source>Group {group} of the recovery code is mistyped.</source>
            <translation>恢复码第 {group} 组输入有误。</translation>
        </message>
        <message>
            <source>Have it approved or sent back first.</source>
            <translation>请先审批或退回。</translation>
        </message>
        <message>
            <source>Have its new card read in and its fingerprint compared, by telephone or in person.</source>
            <translation>请导入其新名片，并通过电话或当面核对指纹。</translation>
        </message>
        <message>
            <source>Have that desk's card read in and its fingerprint compared, then take the bundle in.</source>
            <translation>请先导入该工作台的名片并核对指纹，再收入同步包。</translation>
        </message>
        <message>
            <source>Have them sign in once, give them a new passphrase or remove them; renew the recovery code if it is named here.</source>
            <translation>请让他们登录一次、重置其口令或移除该人员；如列有 recovery，请重新生成恢复码。</translation>
        </message>
        <message>
            <source>If it happens again, have the disk checked.</source>
            <translation>再次出现时，请检查磁盘。</translation>
        </message>
        <message>
            <source>If nobody of yours used it, tell the city at once: they take that account back. Then ask for another file and code.</source>
            <translation>如果不是本单位使用的，请立即告知市级管理员收回该账号，然后重新索取登记文件和登记码。</translation>
        </message>
        <message>
            <source>If that is wrong, correct the person’s file first.</source>
            <translation>档案有误的，请先更正居民档案。</translation>
        </message>
        <message>
            <source>If the city has it, it comes again by itself; otherwise scan the material once more.</source>
            <translation>市级平台已有的会自动重新取回；否则请重新扫描材料。</translation>
        </message>
        <message>
            <source>If the day is not right, ask the administrator. If today’s date is not right, the clock of this machine is wrong.</source>
            <translation>日期有误请联系管理员；如果今天的日期不对，请校正本机时钟。</translation>
        </message>
        <message>
            <source>If you are not sure, sign in with the passphrase and ask the supplier of the token.</source>
            <translation>没有把握时，请用口令登录，并联系介质供应商。</translation>
        </message>
        <message>
            <source>Install the driver that came with the token, or choose another under “Settings”. The passphrase always works.</source>
            <translation>请安装随证书介质提供的驱动，或在“设置”里另选驱动。口令始终可以登录。</translation>
        </message>
        <message>
            <source>Install the program again.</source>
            <translation>请重新安装程序。</translation>
        </message>
        <message>
            <source>Install the program again. The passphrase always works.</source>
            <translation>请重新安装程序。口令始终可以登录。</translation>
        </message>
        <message>
            <source>Install the program again. Until then nobody gets a permission.</source>
            <translation>请重新安装程序；在此之前任何人都没有权限。</translation>
        </message>
        <message>
            <source>Install the program again; no new passphrase is taken until the rules can be read.</source>
            <translation>请重新安装程序；规则可读之前不能设置新口令。</translation>
        </message>
        <message>
            <source>It comes by itself when it is opened and the line to the city works.</source>
            <translation>打开时只要连接正常，即自动取回。</translation>
        </message>
        <message>
            <source>It has been put right from its copy, and noted in the audit log.</source>
            <translation>已用副本恢复，并记入审计日志。</translation>
        </message>
        <message>
            <source>It has been put right from the store, and noted in the audit log.</source>
            <translation>已按数据库中的记录恢复，并记入审计日志。</translation>
        </message>
        <message>
            <source>It has not been changed.</source>
            <translation>保险库没有改动。</translation>
        </message>
        <message>
            <source>It has not been opened or changed.</source>
            <translation>没有打开，也没有改动。</translation>
        </message>
        <message>
            <source>It is as it was before the update.</source>
            <translation>数据库保持升级前的原样。</translation>
        </message>
        <message>
            <source>It is asked for again by itself; in a hurry, call that desk.</source>
            <translation>系统会自动再次请求；如急需，请联系该窗口。</translation>
        </message>
        <message>
            <source>It is kept here, and the other records are sent.</source>
            <translation>该记录保留在本机，其他记录照常发送。</translation>
        </message>
        <message>
            <source>It may have been removed. Search for it again.</source>
            <translation>可能已被删除，请重新查找。</translation>
        </message>
        <message>
            <source>It stands open as before.</source>
            <translation>告警仍待办结。</translation>
        </message>
        <message>
            <source>Its reader was ended; nothing else was touched.</source>
            <translation>仅结束了阅读进程，其他内容未受影响。</translation>
        </message>
        <message>
            <source>Join with the file and the code that the city gives out.</source>
            <translation>请用市级管理员提供的登记文件和登记码加入。</translation>
        </message>
        <message>
            <source>Known are 31 (Shanghai) and 50 (Chongqing).</source>
            <translation>现有 31（上海）和 50（重庆）。</translation>
        </message>
        <message>
            <source>Known are: {places}.</source>
            <translation>现有：{places}。</translation>
        </message>
        <message>
            <source>Leave out what belongs to the bank.</source>
            <translation>请不要填写或选择金融功能的内容。</translation>
        </message>
        <message>
            <source>Leave this person one of the three at most.</source>
            <translation>三者中此人最多只能担任一个。</translation>
        </message>
        <message>
            <source>Let it be shown, or read it, then tick it.</source>
            <translation>请出示卡片或插卡读取后勾选。</translation>
        </message>
        <message>
            <source>Let the desk leave the city and join again with a new file and code.</source>
            <translation>请退出市级平台，再用新的登记文件和登记码加入。</translation>
        </message>
        <message>
            <source>Let the holder come to the counter.</source>
            <translation>请持卡人本人到窗口。</translation>
        </message>
        <message>
            <source>Let the holder come, or a proxy with a power of attorney.</source>
            <translation>请本人办理，或由代办人凭授权委托书办理。</translation>
        </message>
        <message>
            <source>Let the holder type it again, without haste.</source>
            <translation>请持卡人重新输入。</translation>
        </message>
        <message>
            <source>Load the card again and look at its course; the page offers what is possible.</source>
            <translation>请重新打开该卡查看经过；页面只列出可以办理的事项。</translation>
        </message>
        <message>
            <source>Load the case again and look at its course.</source>
            <translation>请重新载入办件，查看办理过程。</translation>
        </message>
        <message>
            <source>Look at its reasons; enter the figures that are missing, or choose another class.</source>
            <translation>请查看原因，补充缺少的数据，或选择其他类别。</translation>
        </message>
        <message>
            <source>Look at the movements of the box, and take another blank.</source>
            <translation>请查看该箱出入库记录，另取一张。</translation>
        </message>
        <message>
            <source>Look at the original, then tick it.</source>
            <translation>请查验原件后勾选。</translation>
        </message>
        <message>
            <source>Look at the preview again and start the import anew.</source>
            <translation>请重新预览后再导入。</translation>
        </message>
        <message>
            <source>Make another person administrator first.</source>
            <translation>请先指定另一名系统管理员。</translation>
        </message>
        <message>
            <source>Make room on the stick or on this machine, then try again.</source>
            <translation>请在 U 盘或本机上腾出空间后再试。</translation>
        </message>
        <message>
            <source>Materials that are needed have not been handed in: {materials}.</source>
            <translation>以下必需的材料没有交齐：{materials}。</translation>
        </message>
        <message>
            <source>Name, number and document of whoever came for the holder are needed.</source>
            <translation>须登记代办人或监护人的姓名、证件号码，并查验其证件。</translation>
        </message>
        <message>
            <source>Neither of the two has been changed.</source>
            <translation>两者都没有改动。</translation>
        </message>
        <message>
            <source>Neither the holder nor the number of the card can be read.</source>
            <translation>持卡人信息和卡号都无法读取。</translation>
        </message>
        <message>
            <source>No allowance is known to be paid in {month}.</source>
            <translation>{month} 不是已知的发放月份。</translation>
        </message>
        <message>
            <source>No backup was made; what was saved is safe.</source>
            <translation>没有制作备份；已保存的内容都在。</translation>
        </message>
        <message>
            <source>No bundle can be made for {organisation} {name}: its card is withdrawn or incomplete.</source>
            <translation>不能为“{organisation} {name}”制作同步包：其名片已被吊销或不完整。</translation>
        </message>
        <message>
            <source>No bundle was made; everything here is as it was.</source>
            <translation>没有制作同步包，本机数据没有变化。</translation>
        </message>
        <message>
            <source>No certificate is enrolled for this person.</source>
            <translation>此人没有登记证书。</translation>
        </message>
        <message>
            <source>No certificate token is put in.</source>
            <translation>没有插入证书介质。</translation>
        </message>
        <message>
            <source>No driver for certificate tokens is chosen on this machine.</source>
            <translation>本机没有选择证书介质的驱动。</translation>
        </message>
        <message>
            <source>No exchange of the key is under way.</source>
            <translation>没有正在进行的密钥更换。</translation>
        </message>
        <message>
            <source>No joining is under way.</source>
            <translation>没有未完成的加入。</translation>
        </message>
        <message>
            <source>No new store has been made in its place.</source>
            <translation>没有另建新的数据库。</translation>
        </message>
        <message>
            <source>No printer is set up on this computer.</source>
            <translation>本机没有安装打印机。</translation>
        </message>
        <message>
            <source>No reason is given.</source>
            <translation>没有填写原因。</translation>
        </message>
        <message>
            <source>No row of the file is a division that fits the list.</source>
            <translation>文件中没有可导入的行政区划。</translation>
        </message>
        <message>
            <source>No row with the names of the columns was found.</source>
            <translation>没有找到表头行。</translation>
        </message>
        <message>
            <source>No visit has to be planned; without room this week: {left}.</source>
            <translation>没有需要安排的探访；本周排不下：{left} 人。</translation>
        </message>
        <message>
            <source>Nobody has compared the fingerprint of the desk {organisation} {name} yet.</source>
            <translation>工作台“{organisation} {name}”的指纹尚未核对。</translation>
        </message>
        <message>
            <source>Nobody is chosen for whom the bundle is.</source>
            <translation>没有选择接收的工作台。</translation>
        </message>
        <message>
            <source>Nobody is signed in any more.</source>
            <translation>当前无人登录。</translation>
        </message>
        <message>
            <source>Nobody of this family counts as a member.</source>
            <translation>没有可计入的家庭成员。</translation>
        </message>
        <message>
            <source>Nobody with this number may sign in here.</source>
            <translation>没有使用此工号的登录人员。</translation>
        </message>
        <message>
            <source>Not everybody has signed in since the update: {numbers}.</source>
            <translation>更新后还有人未登录过：{numbers}。</translation>
        </message>
        <message>
            <source>Not one row has been imported.</source>
            <translation>一行也没有导入。</translation>
        </message>
        <message>
            <source>Nothing can be written to the place for backups.</source>
            <translation>存放备份的位置无法写入。</translation>
        </message>
        <message>
            <source>Nothing has been accepted; a saved draft stays.</source>
            <translation>没有受理；已存的草稿仍在。</translation>
        </message>
        <message>
            <source>Nothing has been overwritten.</source>
            <translation>没有覆盖任何内容。</translation>
        </message>
        <message>
            <source>Nothing has been paid by it.</source>
            <translation>该批次没有发放任何款项。</translation>
        </message>
        <message>
            <source>Nothing has been saved or changed.</source>
            <translation>没有保存或改动任何内容。</translation>
        </message>
        <message>
            <source>Nothing has been sent to it, and nothing here has been deleted.</source>
            <translation>没有向它发送任何内容，本机内容也没有删除。</translation>
        </message>
        <message>
            <source>Nothing has been sent. Everything recorded here is kept.</source>
            <translation>没有发送任何内容，已录入的内容都在。</translation>
        </message>
        <message>
            <source>Nothing has been settled yet; both values are kept.</source>
            <translation>尚未处理，两处的内容都在。</translation>
        </message>
        <message>
            <source>Nothing is lost by it; the order of what is done does not depend on the clock.</source>
            <translation>数据没有丢失；办理的先后顺序不依赖时钟。</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>没有缺少的内容。</translation>
        </message>
        <message>
            <source>Nothing needs to be done.</source>
            <translation>无需办理。</translation>
        </message>
        <message>
            <source>Nothing of it has been kept; what was there before is safe.</source>
            <translation>未保存其任何内容；原有数据安全。</translation>
        </message>
        <message>
            <source>Nothing of the bundle was taken in; everything here is as it was.</source>
            <translation>同步包的内容均未收入，本机数据没有变化。</translation>
        </message>
        <message>
            <source>Nothing on the card was changed, and nothing was saved.</source>
            <translation>卡内数据没有改动，也没有保存任何内容。</translation>
        </message>
        <message>
            <source>Nothing recorded here has been deleted or changed.</source>
            <translation>本机已录入的内容没有删除或改动。</translation>
        </message>
        <message>
            <source>Nothing was changed at the city.</source>
            <translation>市级平台没有改动。</translation>
        </message>
        <message>
            <source>Nothing was destroyed. The order stands in the audit log.</source>
            <translation>没有销毁任何内容。该命令已记入审计日志。</translation>
        </message>
        <message>
            <source>Nothing was imported; the map is as it was.</source>
            <translation>没有导入任何内容，地图保持原样。</translation>
        </message>
        <message>
            <source>Nothing was joined, and nothing was sent but what signs in.</source>
            <translation>没有加入，除登录信息外没有发送任何内容。</translation>
        </message>
        <message>
            <source>Object {feature} of the file ({name}) has a corner that is no position.</source>
            <translation>文件中第 {feature} 个对象（{name}）有一处不是经纬度。</translation>
        </message>
        <message>
            <source>Object {feature} of the file ({name}) is of the kind “{type}”.</source>
            <translation>文件中第 {feature} 个对象（{name}）的类型为“{type}”。</translation>
        </message>
        <message>
            <source>Object {feature} of the file has no name.</source>
            <translation>文件中第 {feature} 个对象没有名称。</translation>
        </message>
        <message>
            <source>On the list are people who have died: {names}.</source>
            <translation>名单中有已去世人员：{names}。</translation>
        </message>
        <message>
            <source>One person has one valid card. Replace it, or cancel it first.</source>
            <translation>每人只能有一张有效卡；请办理补换，或先注销原卡。</translation>
        </message>
        <message>
            <source>Open a web page to see whether the network asks you to sign in. It is tried again by itself.</source>
            <translation>请打开网页看看网络是否要求登录；程序会自动重试。</translation>
        </message>
        <message>
            <source>Open a web page to see whether the network asks you to sign in; else call the administrator.</source>
            <translation>请打开网页看看网络是否要求登录；否则请联系管理员。</translation>
        </message>
        <message>
            <source>Open it again to see what was decided; register a new one if the family changed.</source>
            <translation>请重新打开查看决定；家庭情况变化的，请另行登记。</translation>
        </message>
        <message>
            <source>Open it again to see what was done meanwhile.</source>
            <translation>请重新打开查看最新情况。</translation>
        </message>
        <message>
            <source>Open it again: somebody may have gone on with it meanwhile.</source>
            <translation>请重新打开，可能已有他人处理。</translation>
        </message>
        <message>
            <source>Open it in an office program and save it as XLSX.</source>
            <translation>请用办公软件打开，另存为 XLSX。</translation>
        </message>
        <message>
            <source>Open it in an office program, remove the password and save it.</source>
            <translation>请用办公软件打开，取消密码后保存。</translation>
        </message>
        <message>
            <source>Open it with the recovery code of the desk.</source>
            <translation>请用服务台的恢复码打开。</translation>
        </message>
        <message>
            <source>Open that desk, or choose another folder for the new one.</source>
            <translation>请打开该窗口，或为新窗口另选文件夹。</translation>
        </message>
        <message>
            <source>Open the case again to see which scans it has.</source>
            <translation>请重新打开办件，查看现有扫描件。</translation>
        </message>
        <message>
            <source>Open the item anew, check form and materials, and accept again.</source>
            <translation>请重新打开事项，核对表单和材料后再受理。</translation>
        </message>
        <message>
            <source>Open the list again.</source>
            <translation>请重新打开列表。</translation>
        </message>
        <message>
            <source>Open the list again: a colleague may have handed them over already.</source>
            <translation>请重新打开列表，可能已由同事移交。</translation>
        </message>
        <message>
            <source>Open the record that is there, or correct the number.</source>
            <translation>请打开已有的记录，或更正号码。</translation>
        </message>
        <message>
            <source>Plug in the stick or connect the drive; a missed backup is then made by itself.</source>
            <translation>请插上 U 盘或接好硬盘；错过的备份届时会自动补做。</translation>
        </message>
        <message>
            <source>Print another slip if you can, and give the administrator the code {code}.</source>
            <translation>可先打印其他文书，并将代码 {code} 告知管理员。</translation>
        </message>
        <message>
            <source>Print the slip again whenever you like.</source>
            <translation>需要时可以再次打印。</translation>
        </message>
        <message>
            <source>Printing was cancelled.</source>
            <translation>已取消打印。</translation>
        </message>
        <message>
            <source>Pull it out, put it in again and try again, or sign in with the passphrase. If it stays so, start the program anew.</source>
            <translation>请拔出后重新插入再试，或用口令登录。仍然如此，请重新启动程序。</translation>
        </message>
        <message>
            <source>Put back desk.json from a backup; the other files may stay as they are.</source>
            <translation>请从备份中恢复 desk.json，其他文件保持不变。</translation>
        </message>
        <message>
            <source>Put back the files of one desk together: desk.json, vault.json and store.db.</source>
            <translation>请将同一窗口的 desk.json、vault.json 和 store.db 一并放回。</translation>
        </message>
        <message>
            <source>Put in the token that was enrolled, or sign in with the passphrase.</source>
            <translation>请插入已登记的介质，或用口令登录。</translation>
        </message>
        <message>
            <source>Put in the token with your certificate for encryption, or sign in with the passphrase.</source>
            <translation>请插入存有加密证书的介质，或用口令登录。</translation>
        </message>
        <message>
            <source>Put in your token and try again, or sign in with the passphrase.</source>
            <translation>请插入您的证书介质后再试，或用口令登录。</translation>
        </message>
        <message>
            <source>Put it in again or use another one; sticks wear out.</source>
            <translation>请重新插入或更换 U 盘，U 盘会老化损坏。</translation>
        </message>
        <message>
            <source>Put it in again, wait until its light is steady, and try again.</source>
            <translation>请重新插入，等指示灯稳定后再试。</translation>
        </message>
        <message>
            <source>Put it in once more and leave it until it is read.</source>
            <translation>请重新插卡，读完后再取出。</translation>
        </message>
        <message>
            <source>Put it in the other way round, with the chip first; wipe the contacts. If it stays silent, the chip is damaged.</source>
            <translation>请将芯片一端朝前重新插卡，并擦净触点；仍无应答的，芯片已损坏。</translation>
        </message>
        <message>
            <source>Put several pages into one PDF, or remove scans that are not needed.</source>
            <translation>请将多页合并为一个 PDF，或移除不需要的扫描件。</translation>
        </message>
        <message>
            <source>Put the card in again; if it lasts, plug the reader out and in.</source>
            <translation>请重新插卡；仍然出错的，请重新插拔读卡器。</translation>
        </message>
        <message>
            <source>Put the card in again; if it lasts, the chip is damaged.</source>
            <translation>请重新插卡；仍然出错的，芯片已损坏。</translation>
        </message>
        <message>
            <source>Put the file back or install the program again: {file}</source>
            <translation>请恢复文件或重新安装程序：{file}</translation>
        </message>
        <message>
            <source>Put the files of the catalogue back, or install the program again.</source>
            <translation>请恢复事项目录文件，或重新安装程序。</translation>
        </message>
        <message>
            <source>Put the names of the columns into one row above the data and save the file.</source>
            <translation>请在数据上方用一行写明列名并保存。</translation>
        </message>
        <message>
            <source>Put the stick in again, then try again.</source>
            <translation>请重新插入 U 盘后再试。</translation>
        </message>
        <message>
            <source>Put the vault file back beside the store, or restore both from a backup.</source>
            <translation>请把保险库文件放回数据库旁，或从备份一并恢复。</translation>
        </message>
        <message>
            <source>Read it from the chip, or leave it empty.</source>
            <translation>请从芯片读取，或留空。</translation>
        </message>
        <message>
            <source>Record the loss first, then replace the card.</source>
            <translation>请先办理正式挂失，再申请补卡。</translation>
        </message>
        <message>
            <source>Register the person first, then begin again from their page.</source>
            <translation>请先登记居民档案，再从其页面办理。</translation>
        </message>
        <message>
            <source>Register the person first, then begin the application from their page.</source>
            <translation>请先登记居民，再从其档案发起申请。</translation>
        </message>
        <message>
            <source>Register the person first.</source>
            <translation>请先登记居民。</translation>
        </message>
        <message>
            <source>Reload the list of conflicts.</source>
            <translation>请刷新冲突列表。</translation>
        </message>
        <message>
            <source>Reload the record, compare, and save again.</source>
            <translation>请重新载入，核对后再保存。</translation>
        </message>
        <message>
            <source>Remove it from one of the two.</source>
            <translation>请从其中一个条目中删除。</translation>
        </message>
        <message>
            <source>Remove one of the two: {file}</source>
            <translation>请删除其中一个：{file}</translation>
        </message>
        <message>
            <source>Replace the card.</source>
            <translation>请办理补换卡。</translation>
        </message>
        <message>
            <source>Reset it on the card’s page, with the holder’s identity document.</source>
            <translation>请查验本人身份证件，在社保卡页面办理密码重置。</translation>
        </message>
        <message>
            <source>Row {row} has a cell that is far too long.</source>
            <translation>第 {row} 行有单元格内容过长。</translation>
        </message>
        <message>
            <source>Row {row} has more columns than a table may have.</source>
            <translation>第 {row} 行的列数过多。</translation>
        </message>
        <message>
            <source>Save a copy and open it in another program, or scan the material again.</source>
            <translation>请另存后用其他程序打开，或重新扫描材料。</translation>
        </message>
        <message>
            <source>Save it as GeoJSON (UTF-8) and import it again.</source>
            <translation>请另存为 GeoJSON（UTF-8）后重新导入。</translation>
        </message>
        <message>
            <source>Save the file as UTF-8 or GB18030 and choose it again.</source>
            <translation>请将文件另存为 UTF-8 或 GB18030 编码后重新选择。</translation>
        </message>
        <message>
            <source>Save the slip as PDF, or ask the administrator to set up a printer.</source>
            <translation>请将文书存为 PDF，或请管理员安装打印机。</translation>
        </message>
        <message>
            <source>Say in a few words why, and settle it again.</source>
            <translation>请简要填写理由后再次处理。</translation>
        </message>
        <message>
            <source>Say which columns hold them in the preview, or add them to the file.</source>
            <translation>请在预览中指定对应的列，或在文件中补上。</translation>
        </message>
        <message>
            <source>Say which one, by its label.</source>
            <translation>请按标签指明是哪一张。</translation>
        </message>
        <message>
            <source>Say why the desk is withdrawn.</source>
            <translation>请说明吊销该工作台的原因。</translation>
        </message>
        <message>
            <source>Scan or save the material as JPEG, PNG or PDF, then choose that file.</source>
            <translation>请将材料扫描或保存为 JPEG、PNG 或 PDF 后再选择。</translation>
        </message>
        <message>
            <source>Scan the material again, then choose the new file.</source>
            <translation>请重新扫描材料，再选择新文件。</translation>
        </message>
        <message>
            <source>Scan with a lower resolution, or as several files, page by page.</source>
            <translation>请降低扫描分辨率，或逐页扫描为多个文件。</translation>
        </message>
        <message>
            <source>Search for the item again; if it is new, update the program.</source>
            <translation>请重新查找事项；如为新事项，请更新程序。</translation>
        </message>
        <message>
            <source>Search for the item that has taken its place.</source>
            <translation>请查找替代的事项。</translation>
        </message>
        <message>
            <source>Send the batch back and make it anew.</source>
            <translation>请退回批次后重新生成。</translation>
        </message>
        <message>
            <source>Send the batch back and make it anew; settle the conflict if there is one.</source>
            <translation>请退回批次后重新生成；如有冲突请先处理。</translation>
        </message>
        <message>
            <source>Send the batch back, review these families, and make it anew.</source>
            <translation>请退回批次，复核有关家庭后重新生成。</translation>
        </message>
        <message>
            <source>Send the holder to that counter.</source>
            <translation>请持卡人到原挂失网点办理。</translation>
        </message>
        <message>
            <source>Set a PIN with the software of the token, then try again. The passphrase always works.</source>
            <translation>请用介质自带的软件设置 PIN 码后再试。口令始终可以登录。</translation>
        </message>
        <message>
            <source>Set date and time of the machine before you accept a case: limits and case numbers go by them.</source>
            <translation>请先校准本机日期和时间再受理：办理时限和办件编号以其为准。</translation>
        </message>
        <message>
            <source>Set the key of the organisation again; if that does not help, call the administrator.</source>
            <translation>请重新设置单位密钥；如仍不行，请联系管理员。</translation>
        </message>
        <message>
            <source>Set the number of copies to one or more.</source>
            <translation>请将份数设为一份以上。</translation>
        </message>
        <message>
            <source>Several certificates could be meant.</source>
            <translation>有多张证书可选。</translation>
        </message>
        <message>
            <source>Shorten it, then save it again.</source>
            <translation>请缩减内容后重新保存。</translation>
        </message>
        <message>
            <source>Sign in again and repeat the step.</source>
            <translation>请重新登录后再操作一次。</translation>
        </message>
        <message>
            <source>Sign in again. If it stays so, the vault and the store may not belong together: call the administrator.</source>
            <translation>请重新登录。仍然如此，可能是保险库与数据库不配套，请联系管理员。</translation>
        </message>
        <message>
            <source>Sign in again. If it stays so, the vault file was exchanged: call the security administrator.</source>
            <translation>请重新登录。仍然如此，说明保险库文件被调换，请联系安全管理员。</translation>
        </message>
        <message>
            <source>Sign in and try again.</source>
            <translation>请登录后重试。</translation>
        </message>
        <message>
            <source>Sign in as the administrator of the CouchDB server.</source>
            <translation>请以 CouchDB 服务器的管理员登录。</translation>
        </message>
        <message>
            <source>Sign in at the window, or run yichuangctl passphrase, and choose your own.</source>
            <translation>请在窗口程序登录，或运行 yichuangctl passphrase，设置自己的口令。</translation>
        </message>
        <message>
            <source>Sign in to the desk once with this version of the program, then try again.</source>
            <translation>用本版本程序登录一次工作台，再试。</translation>
        </message>
        <message>
            <source>Sign in to the desk that is there, or choose an empty folder.</source>
            <translation>请登录已有的窗口，或另选空文件夹。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase and enrol the certificate again under “Settings”.</source>
            <translation>请用口令登录，在“设置”里重新登记证书。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase and enrol the new certificate under “Settings”.</source>
            <translation>请用口令登录，在“设置”里登记新证书。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase and enrol the token again.</source>
            <translation>请用口令登录，并重新登记证书介质。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase and have the certificate renewed. If the date is not right, check the clock of this machine.</source>
            <translation>请用口令登录，并办理证书更新。日期不对时，请检查本机时钟。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase until then. If the date is not right, check the clock of this machine.</source>
            <translation>在此之前请用口令登录。日期不对时，请检查本机时钟。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase. Whoever issued the token can unlock it.</source>
            <translation>请用口令登录。由介质发放单位解锁。</translation>
        </message>
        <message>
            <source>Sign in with the passphrase; then a certificate can be enrolled under “Settings”.</source>
            <translation>请用口令登录，之后可在“设置”里登记证书。</translation>
        </message>
        <message>
            <source>Signed heads of the log that were noted in the desk’s folder are missing.</source>
            <translation>工作台文件夹里记下的日志签名记录缺失。</translation>
        </message>
        <message>
            <source>Signing in is needed.</source>
            <translation>需要登录。</translation>
        </message>
        <message>
            <source>Somebody has changed the vault file.</source>
            <translation>保险库文件被人改动。</translation>
        </message>
        <message>
            <source>Somebody has settled it, or the versions went together. Both are kept in its history.</source>
            <translation>冲突已由他人处理，或两个版本已自动合并。两个版本都留在历史记录中。</translation>
        </message>
        <message>
            <source>Somebody has to stay administrator, without a last day.</source>
            <translation>必须至少保留一名长期有效的系统管理员。</translation>
        </message>
        <message>
            <source>Somebody ordered this desk in the city's name to destroy its keys. The order is not the city's, or not for this desk.</source>
            <translation>有人以市级平台的名义命令本工作台销毁密钥；该命令不是市级签发的，或者不是发给本工作台的。</translation>
        </message>
        <message>
            <source>Something about this person is missing or contradicts the rules.</source>
            <translation>此人的信息有缺项或不合规则。</translation>
        </message>
        <message>
            <source>Something answers at this address, but it is not the city's server.</source>
            <translation>该地址有应答，但不是市级服务器。</translation>
        </message>
        <message>
            <source>Something entered is not right.</source>
            <translation>填写的内容有误。</translation>
        </message>
        <message>
            <source>Something is urgent, and no follow-up is written.</source>
            <translation>有需立即处理的情况，但未填写跟进措施。</translation>
        </message>
        <message>
            <source>Something went wrong that cannot be put right here.</source>
            <translation>出现了无法在此处理的问题。</translation>
        </message>
        <message>
            <source>Start again whenever you like.</source>
            <translation>需要时可以重新开始。</translation>
        </message>
        <message>
            <source>Start it again whenever you like.</source>
            <translation>需要时可以重新开始同步。</translation>
        </message>
        <message>
            <source>Start the exchange of the key anew.</source>
            <translation>请重新更换密钥。</translation>
        </message>
        <message>
            <source>Start the import again whenever you like.</source>
            <translation>需要时可以重新导入。</translation>
        </message>
        <message>
            <source>Start the program again. If it happens again, call the administrator and give the code {code}.</source>
            <translation>请重新启动程序。再次出现时请联系管理员，并告知代码 {code}。</translation>
        </message>
        <message>
            <source>Stopped as you asked.</source>
            <translation>已按您的要求停止。</translation>
        </message>
        <message>
            <source>System administrator, security administrator and auditor must be three different people.</source>
            <translation>系统管理员、安全管理员和审计管理员必须由三个不同的人担任。</translation>
        </message>
        <message>
            <source>Take a new application.</source>
            <translation>请重新申请。</translation>
        </message>
        <message>
            <source>Take another backup, and tell the security administrator about this one.</source>
            <translation>请改用另一份备份，并把这份的情况告知安全管理员。</translation>
        </message>
        <message>
            <source>Take in the missing material first, then decide.</source>
            <translation>请先收齐材料，再作决定。</translation>
        </message>
        <message>
            <source>Take it in first, or hand over a notice of everything that is missing.</source>
            <translation>请先收取，或出具一次性补正告知书。</translation>
        </message>
        <message>
            <source>Take it in, then tick it.</source>
            <translation>请收取后勾选。</translation>
        </message>
        <message>
            <source>Take it to that desk, or ask for one that is for this desk.</source>
            <translation>请送到该工作台，或请对方为本工作台制作。</translation>
        </message>
        <message>
            <source>Take it to the desk that it is for.</source>
            <translation>请送到接收的工作台。</translation>
        </message>
        <message>
            <source>Take off its write protection, or choose another one.</source>
            <translation>请解除写保护，或另选一个。</translation>
        </message>
        <message>
            <source>Take the application anew, or close this one as withdrawn.</source>
            <translation>请重新申请，或将本件按撤回处理。</translation>
        </message>
        <message>
            <source>Take the box in first, on the page of blank cards.</source>
            <translation>请先在空白卡页面登记入库。</translation>
        </message>
        <message>
            <source>Take the code that was valid when the backup was made: a renewed code opens only later backups.</source>
            <translation>请使用制作备份时有效的恢复码：更换后的恢复码只能打开之后的备份。</translation>
        </message>
        <message>
            <source>Take the copy that was kept with it. Without it desks can be taken out, but not wiped.</source>
            <translation>请使用另行保管的副本。没有它可以停用工作台，但不能远程清除。</translation>
        </message>
        <message>
            <source>Take the newest printed code of this desk; an older one no longer opens it.</source>
            <translation>请使用本窗口最新打印的恢复码，旧码已失效。</translation>
        </message>
        <message>
            <source>Take the secret key that belongs to the public key which the desk had when the backup was made.</source>
            <translation>请使用与制作备份时服务台所设公钥对应的私钥。</translation>
        </message>
        <message>
            <source>Take them in and tick them, or hand over a notice of everything that is missing.</source>
            <translation>请收齐并勾选，或出具一次性补正告知书。</translation>
        </message>
        <message>
            <source>Tell the applicant, and accept it when the suspension ends.</source>
            <translation>请告知申请人，待恢复办理后再受理。</translation>
        </message>
        <message>
            <source>Tell the auditor. Heads kept in backups and by the auditor show where the log was.</source>
            <translation>报告审计员。备份中和审计员另存的签名记录可以说明日志当时的位置。</translation>
        </message>
        <message>
            <source>Tell the auditor. The damaged file is set aside as audit-heads.json.damaged and a new one is begun.</source>
            <translation>报告审计员。损坏的文件另存为 audit-heads.json.damaged，并开始新的文件。</translation>
        </message>
        <message>
            <source>Tell the auditor: somebody removed or replaced audit-heads.json. New heads are noted from now on.</source>
            <translation>报告审计员：audit-heads.json 被删除或替换。今后继续记录新的签名记录。</translation>
        </message>
        <message>
            <source>Tell the city and the auditor: somebody can write to the city's server who should not.</source>
            <translation>请告知市级管理员和审计管理员：有不应有权限的人能写入市级服务器。</translation>
        </message>
        <message>
            <source>Tell the security administrator about this bundle.</source>
            <translation>请将此同步包的情况告知安全管理员。</translation>
        </message>
        <message>
            <source>Tell the security administrator, and find out who can write to the folder.</source>
            <translation>请告知安全管理员，并查明谁能写入此文件夹。</translation>
        </message>
        <message>
            <source>Tell the security administrator: somebody may have guessed passphrases.</source>
            <translation>请告知安全管理员：可能有人试猜口令。</translation>
        </message>
        <message>
            <source>Tell whoever administers the desk or the city. To work here again, restore a backup with its recovery code, or set up a new desk in another folder and join with a new file.</source>
            <translation>请告知工作台管理员或市级管理员。需要继续使用的，用备份和恢复码恢复，或者在另一文件夹新建工作台并重新加入。</translation>
        </message>
        <message>
            <source>The ID number in the form is not the one in the person’s file.</source>
            <translation>表单中的证件号码与居民档案不一致。</translation>
        </message>
        <message>
            <source>The PDF could not be written there.</source>
            <translation>PDF 无法写入该位置。</translation>
        </message>
        <message>
            <source>The PIN is not right, and the next wrong one locks the token.</source>
            <translation>PIN 码不正确，再错一次介质将被锁定。</translation>
        </message>
        <message>
            <source>The PIN is not right.</source>
            <translation>PIN 码不正确。</translation>
        </message>
        <message>
            <source>The PIN is wrong; tries left: {left}.</source>
            <translation>密码错误，还可尝试 {left} 次。</translation>
        </message>
        <message>
            <source>The PIN of the card is locked.</source>
            <translation>卡片密码已锁定。</translation>
        </message>
        <message>
            <source>The PIN of the token has expired or was never set.</source>
            <translation>介质的 PIN 码已过期或从未设置。</translation>
        </message>
        <message>
            <source>The QR code could not be made.</source>
            <translation>二维码未能生成。</translation>
        </message>
        <message>
            <source>The address of the city begins with http, which is not protected.</source>
            <translation>市级服务器地址以 http 开头，没有加密保护。</translation>
        </message>
        <message>
            <source>The administrator compares it with the card of that desk, by telephone or in person.</source>
            <translation>请管理员通过电话或当面与该工作台的名片核对。</translation>
        </message>
        <message>
            <source>The administrator joins it with the file and the code that the city gave.</source>
            <translation>请系统管理员用市级管理员提供的登记文件和登记码办理。</translation>
        </message>
        <message>
            <source>The age allowance of the place “{place}” is not known.</source>
            <translation>没有“{place}”的高龄津贴标准。</translation>
        </message>
        <message>
            <source>The alarm was settled without a note.</source>
            <translation>办结告警须填写说明。</translation>
        </message>
        <message>
            <source>The amount cannot be said, because figures are missing ({figures}).</source>
            <translation>缺少数据（{figures}），无法确定金额。</translation>
        </message>
        <message>
            <source>The answer cannot be read. It may come from a device in between, such as a sign-in page of the network.</source>
            <translation>应答内容无法识别，可能来自中间设备，例如网络的登录页面。</translation>
        </message>
        <message>
            <source>The answer of the chip makes no sense.</source>
            <translation>芯片返回的数据无法识别。</translation>
        </message>
        <message>
            <source>The answer of the city's server broke off.</source>
            <translation>市级服务器的应答没有传完。</translation>
        </message>
        <message>
            <source>The applicant is not in the file of residents.</source>
            <translation>申请人不在居民档案中。</translation>
        </message>
        <message>
            <source>The assessment has a mistake at “{key}”: {problem}.</source>
            <translation>评估数据“{key}”处有误：{problem}。</translation>
        </message>
        <message>
            <source>The backup belongs to another desk.</source>
            <translation>这份备份属于另一个服务台。</translation>
        </message>
        <message>
            <source>The backup could not be read back as it was written; it was removed.</source>
            <translation>备份写入后读回核验不一致，已删除。</translation>
        </message>
        <message>
            <source>The backup is incomplete: its end is missing.</source>
            <translation>备份不完整：文件末尾缺失。</translation>
        </message>
        <message>
            <source>The backup was changed or damaged after it was made.</source>
            <translation>备份在制作后被改动或已损坏。</translation>
        </message>
        <message>
            <source>The backup was made by a newer version of the program.</source>
            <translation>备份由较新版本的程序制作。</translation>
        </message>
        <message>
            <source>The backup {path} cannot be opened.</source>
            <translation>打不开备份 {path}。</translation>
        </message>
        <message>
            <source>The bank file {file} could not be written.</source>
            <translation>银行文件 {file} 未能写入。</translation>
        </message>
        <message>
            <source>The bank function is opened at the bank only.</source>
            <translation>金融功能只能在银行网点启用。</translation>
        </message>
        <message>
            <source>The bank’s file belongs to the batch {batch}.</source>
            <translation>银行文件属于批次 {batch}。</translation>
        </message>
        <message>
            <source>The bank’s file cannot be read at line {line}.</source>
            <translation>银行文件第 {line} 行无法识别。</translation>
        </message>
        <message>
            <source>The bank’s file does not fit the batch at number {sequence}.</source>
            <translation>银行文件序号 {sequence} 与批次不符。</translation>
        </message>
        <message>
            <source>The batch stands as sent; the same file can be written again.</source>
            <translation>批次已标记为报盘，可重新生成同一文件。</translation>
        </message>
        <message>
            <source>The blank {serial} has been used, written off or sent back already.</source>
            <translation>空白卡 {serial} 已使用、作废或退回。</translation>
        </message>
        <message>
            <source>The blank {serial} is not of this box.</source>
            <translation>空白卡 {serial} 不属于这一箱。</translation>
        </message>
        <message>
            <source>The border of object {feature} ({name}) crosses itself near {lng}, {lat}.</source>
            <translation>第 {feature} 个对象（{name}）的边界在 {lng}, {lat} 附近自相交。</translation>
        </message>
        <message>
            <source>The border of object {feature} ({name}) encloses nothing.</source>
            <translation>第 {feature} 个对象（{name}）的边界没有围成区域。</translation>
        </message>
        <message>
            <source>The border of object {feature} ({name}) is not closed: it ends at {lng}, {lat}.</source>
            <translation>第 {feature} 个对象（{name}）的边界没有闭合，终点在 {lng}, {lat}。</translation>
        </message>
        <message>
            <source>The box has no number.</source>
            <translation>没有填写箱号。</translation>
        </message>
        <message>
            <source>The bundle arrived as it was made, but what is in it does not fit together.</source>
            <translation>同步包传递无误，但其中内容前后不一致。</translation>
        </message>
        <message>
            <source>The bundle holds records of a kind that this desk does not keep.</source>
            <translation>同步包中有本工作台不保存的记录类型。</translation>
        </message>
        <message>
            <source>The bundle holds records that its sender may not speak for.</source>
            <translation>同步包中有发送方无权提供的记录。</translation>
        </message>
        <message>
            <source>The bundle is for another desk: {receivers}.</source>
            <translation>同步包是给其他工作台的：{receivers}。</translation>
        </message>
        <message>
            <source>The bundle is for this desk, but for a key that it no longer has.</source>
            <translation>同步包是给本工作台的，但所用密钥已不在本机。</translation>
        </message>
        <message>
            <source>The bundle is from a desk that is not known here: {organisation} {name}.</source>
            <translation>同步包来自本机不认识的工作台：{organisation} {name}。</translation>
        </message>
        <message>
            <source>The bundle is incomplete: its end is missing.</source>
            <translation>同步包不完整：文件末尾缺失。</translation>
        </message>
        <message>
            <source>The bundle says who made it, but the signature is not of that desk.</source>
            <translation>同步包标明的制作工作台与签名不符。</translation>
        </message>
        <message>
            <source>The bundle was changed or damaged after it was made.</source>
            <translation>同步包制作后被改动或损坏。</translation>
        </message>
        <message>
            <source>The bundle was made by a newer version of the program.</source>
            <translation>同步包由较新版本的程序制作。</translation>
        </message>
        <message>
            <source>The calendar file calls {date} both a holiday and a working day.</source>
            <translation>日历文件将 {date} 同时列为节假日和工作日。</translation>
        </message>
        <message>
            <source>The calendar file holds no complete year.</source>
            <translation>日历文件没有完整的年度。</translation>
        </message>
        <message>
            <source>The calendar file is not valid JSON.</source>
            <translation>日历文件不是有效的 JSON。</translation>
        </message>
        <message>
            <source>The calendar in use is unchanged.</source>
            <translation>现用日历没有改动。</translation>
        </message>
        <message>
            <source>The card does not say whose it is without the key of its place.</source>
            <translation>卡内持卡人信息受发卡地密钥保护，无法读取。</translation>
        </message>
        <message>
            <source>The card has been replaced or cancelled; it cannot be released any more.</source>
            <translation>该卡已补换或注销，不能解除挂失。</translation>
        </message>
        <message>
            <source>The card has to be at the counter for this.</source>
            <translation>办理此项须出示卡片。</translation>
        </message>
        <message>
            <source>The card is as it was.</source>
            <translation>卡片状态没有改变。</translation>
        </message>
        <message>
            <source>The card is reported lost already, until {until}.</source>
            <translation>该卡已临时挂失，有效期至 {until}。</translation>
        </message>
        <message>
            <source>The card is “{state}”; this step is not possible from there.</source>
            <translation>卡片目前为“{state}”，不能办理此项。</translation>
        </message>
        <message>
            <source>The card was changed after it was made.</source>
            <translation>名片制作后被改动。</translation>
        </message>
        <message>
            <source>The card was taken out before it was read to its end.</source>
            <translation>卡片未读完就被取出。</translation>
        </message>
        <message>
            <source>The case is as it was.</source>
            <translation>办件没有改动。</translation>
        </message>
        <message>
            <source>The case is in the state “{state}”, which does not allow this step.</source>
            <translation>办件现为“{state}”，不能进行此操作。</translation>
        </message>
        <message>
            <source>The catalogue holds no service item.</source>
            <translation>事项目录是空的。</translation>
        </message>
        <message>
            <source>The catalogue refers to “{name}”, which does not exist.</source>
            <translation>事项目录引用了不存在的“{name}”。</translation>
        </message>
        <message>
            <source>The certificate is valid from {from} on.</source>
            <translation>证书从 {from} 起才有效。</translation>
        </message>
        <message>
            <source>The certificate is valid until {to} only.</source>
            <translation>证书有效期只到 {to}。</translation>
        </message>
        <message>
            <source>The certificate of the server, or of this desk, is not accepted.</source>
            <translation>服务器或本窗口的证书未通过验证。</translation>
        </message>
        <message>
            <source>The certificate token does not answer.</source>
            <translation>证书介质没有响应。</translation>
        </message>
        <message>
            <source>The certificate token was pulled out.</source>
            <translation>证书介质被拔出。</translation>
        </message>
        <message>
            <source>The certificate “{label}” that was enrolled is not on a token that is put in.</source>
            <translation>插入的介质中没有已登记的证书“{label}”。</translation>
        </message>
        <message>
            <source>The characters of the file cannot be read.</source>
            <translation>无法识别文件的文字编码。</translation>
        </message>
        <message>
            <source>The chip does not know this command.</source>
            <translation>芯片不支持该指令。</translation>
        </message>
        <message>
            <source>The chip has no such file.</source>
            <translation>芯片中没有该数据文件。</translation>
        </message>
        <message>
            <source>The chip of the card does not answer.</source>
            <translation>卡片芯片没有应答。</translation>
        </message>
        <message>
            <source>The chip refused to be read (status {status}).</source>
            <translation>芯片拒绝读取（状态码 {status}）。</translation>
        </message>
        <message>
            <source>The city does not accept the account of this desk.</source>
            <translation>市级服务器不接受本窗口的账号。</translation>
        </message>
        <message>
            <source>The city does not allow this desk to do that.</source>
            <translation>市级服务器不允许本窗口进行此操作。</translation>
        </message>
        <message>
            <source>The city does not take this code: it was used already, or taken back.</source>
            <translation>市级服务器不接受此登记码：已被使用或已被收回。</translation>
        </message>
        <message>
            <source>The city has no database {database}.</source>
            <translation>市级服务器上没有数据库 {database}。</translation>
        </message>
        <message>
            <source>The city has no desk {account}.</source>
            <translation>市级平台没有工作台账号 {account}。</translation>
        </message>
        <message>
            <source>The city has taken this desk out: {reason}.</source>
            <translation>市级平台已停用本工作台：{reason}。</translation>
        </message>
        <message>
            <source>The city's server cannot be reached.</source>
            <translation>连不上市级服务器。</translation>
        </message>
        <message>
            <source>The city's server did not give out all that it has.</source>
            <translation>市级服务器没有给出全部内容。</translation>
        </message>
        <message>
            <source>The city's server does not have what was asked for.</source>
            <translation>市级服务器上没有所请求的内容。</translation>
        </message>
        <message>
            <source>The city's server has not answered in time.</source>
            <translation>市级服务器没有及时应答。</translation>
        </message>
        <message>
            <source>The city's server is busy and asks to wait {seconds} seconds.</source>
            <translation>市级服务器繁忙，请等待 {seconds} 秒。</translation>
        </message>
        <message>
            <source>The city's server refused the request: {reason}</source>
            <translation>市级服务器拒绝了请求：{reason}</translation>
        </message>
        <message>
            <source>The city's server reports a fault of its own.</source>
            <translation>市级服务器报告自身故障。</translation>
        </message>
        <message>
            <source>The city's server sent more than can be right.</source>
            <translation>市级服务器发来的内容超出了合理大小。</translation>
        </message>
        <message>
            <source>The city's server was changed at the same moment.</source>
            <translation>市级服务器上的内容同时被改动。</translation>
        </message>
        <message>
            <source>The clock of this machine says {now}, which does not fit what was done here before ({last}).</source>
            <translation>本机时钟显示 {now}，与此前的办理记录（{last}）不符。</translation>
        </message>
        <message>
            <source>The code does not belong to this file, or the file was changed on its way.</source>
            <translation>登记码与此文件不符，或者文件在传递中被改动。</translation>
        </message>
        <message>
            <source>The code is mistyped: look at group {group} first.</source>
            <translation>登记码有误：请先核对第 {group} 组。</translation>
        </message>
        <message>
            <source>The code table is not valid JSON.</source>
            <translation>代码表不是有效的 JSON。</translation>
        </message>
        <message>
            <source>The code was good until {at}.</source>
            <translation>登记码的有效期截至 {at}。</translation>
        </message>
        <message>
            <source>The code “{code}” of object {feature} ({name}) is not a committee’s.</source>
            <translation>第 {feature} 个对象（{name}）的代码“{code}”不是居村委代码。</translation>
        </message>
        <message>
            <source>The command was not understood.</source>
            <translation>无法识别该命令。</translation>
        </message>
        <message>
            <source>The compression library reported a failure.</source>
            <translation>压缩程序库报告故障。</translation>
        </message>
        <message>
            <source>The connection to the city's server broke.</source>
            <translation>与市级服务器的连接中断了。</translation>
        </message>
        <message>
            <source>The copy could not be written.</source>
            <translation>另存文件未能写入。</translation>
        </message>
        <message>
            <source>The copy of the store under the new key is not the same as the store.</source>
            <translation>换用新密钥的数据库副本与原库不一致。</translation>
        </message>
        <message>
            <source>The damaged copy is not shown; the case itself is safe.</source>
            <translation>损坏的内容不予显示；办件本身安全。</translation>
        </message>
        <message>
            <source>The damaged file is left as it is.</source>
            <translation>损坏的文件原样保留。</translation>
        </message>
        <message>
            <source>The day of acceptance is not a date within the calendar.</source>
            <translation>受理日期不是日历范围内的日期。</translation>
        </message>
        <message>
            <source>The day “{day}” is not one that has come.</source>
            <translation>日期“{day}”无效，或尚未到来。</translation>
        </message>
        <message>
            <source>The desk is already open in another window.</source>
            <translation>该窗口数据已在另一个程序中打开。</translation>
        </message>
        <message>
            <source>The desk that took in this scan has not sent it to the city yet.</source>
            <translation>录入此扫描件的窗口尚未上传到市级平台。</translation>
        </message>
        <message>
            <source>The desk {organisation} {name} has other keys than those that were compared.</source>
            <translation>工作台“{organisation} {name}”的密钥与核对过的不一致。</translation>
        </message>
        <message>
            <source>The desk {organisation} {name} is withdrawn and cannot be trusted again.</source>
            <translation>工作台“{organisation} {name}”已被吊销，不能再次信任。</translation>
        </message>
        <message>
            <source>The desk {organisation} {name} is withdrawn: nothing of it is taken.</source>
            <translation>工作台“{organisation} {name}”已被吊销，不再接收其内容。</translation>
        </message>
        <message>
            <source>The desk’s settings file desk.json is damaged.</source>
            <translation>窗口设置文件 desk.json 已损坏。</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>磁盘已满。</translation>
        </message>
        <message>
            <source>The disk is full; the PDF was not written.</source>
            <translation>磁盘已满，PDF 没有写出。</translation>
        </message>
        <message>
            <source>The disk is full; the last step was not saved.</source>
            <translation>磁盘已满，最后一步没有保存。</translation>
        </message>
        <message>
            <source>The disk or stick with the backup reported a failure.</source>
            <translation>存放备份的磁盘或 U 盘报告故障。</translation>
        </message>
        <message>
            <source>The disk reported an error.</source>
            <translation>磁盘读写出错。</translation>
        </message>
        <message>
            <source>The draft has no proper name in the store; this is a fault of the program.</source>
            <translation>草稿标识不正确，这是程序故障。</translation>
        </message>
        <message>
            <source>The draft was not saved; what was saved before is safe.</source>
            <translation>草稿没有保存，此前保存的内容都在。</translation>
        </message>
        <message>
            <source>The driver of the certificate token cannot be loaded: {path}.</source>
            <translation>证书介质的驱动无法加载：{path}。</translation>
        </message>
        <message>
            <source>The driver of the certificate token reported a fault ({function}, {value}).</source>
            <translation>证书介质的驱动报告故障（{function}，{value}）。</translation>
        </message>
        <message>
            <source>The encryption library reported a failure.</source>
            <translation>加密组件出错。</translation>
        </message>
        <message>
            <source>The end of the store’s log could not be read: the last steps before the program ended may be missing.</source>
            <translation>数据库日志的末尾无法读取：程序上次结束前的最后几步可能缺失。</translation>
        </message>
        <message>
            <source>The enrolment file is damaged.</source>
            <translation>登记文件已损坏。</translation>
        </message>
        <message>
            <source>The enrolment file was made for a newer version of this program.</source>
            <translation>登记文件由新版本程序制作。</translation>
        </message>
        <message>
            <source>The export has no seal at its end: it was cut off, or not finished.</source>
            <translation>导出文件末尾没有封印：被截断或没有写完。</translation>
        </message>
        <message>
            <source>The family has a mistake at {pointer}: {problem}.</source>
            <translation>家庭数据 {pointer} 处有误：{problem}。</translation>
        </message>
        <message>
            <source>The figures of social assistance are damaged at “{key}”.</source>
            <translation>社会救助标准数据“{key}”处损坏。</translation>
        </message>
        <message>
            <source>The figures of the age allowance are damaged ({place}).</source>
            <translation>高龄津贴标准数据损坏（{place}）。</translation>
        </message>
        <message>
            <source>The file cannot be opened.</source>
            <translation>文件无法打开。</translation>
        </message>
        <message>
            <source>The file could not be read to its end.</source>
            <translation>文件未能完整读取。</translation>
        </message>
        <message>
            <source>The file desk.json was changed outside of the program.</source>
            <translation>desk.json 文件在程序之外被改动。</translation>
        </message>
        <message>
            <source>The file has no areas and no points.</source>
            <translation>文件中没有区域，也没有点位。</translation>
        </message>
        <message>
            <source>The file is a web page with the name of a table.</source>
            <translation>这个文件其实是网页，只是用了表格的扩展名。</translation>
        </message>
        <message>
            <source>The file is as it was taken in.</source>
            <translation>文件与录入时一致。</translation>
        </message>
        <message>
            <source>The file is as it was taken in; perhaps it was broken before.</source>
            <translation>文件与录入时一致，可能此前已损坏。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>The file is for street {street}; this desk belongs to {org}.</source>
            <translation>登记文件属于街道 {street}，本工作台属于 {org}。</translation>
        </message>
        <message>
            <source>The file is larger than this program reads.</source>
            <translation>文件过大，超出可读取的范围。</translation>
        </message>
        <message>
            <source>The file is larger than what belongs on a street’s map (limit {limit}).</source>
            <translation>文件超出一个街道地图应有的规模（上限 {limit}）。</translation>
        </message>
        <message>
            <source>The file is larger than {megabytes} MB.</source>
            <translation>文件超过 {megabytes} MB。</translation>
        </message>
        <message>
            <source>The file is no JPEG, PNG or PDF, whatever its name says.</source>
            <translation>无论文件名如何，该文件不是 JPEG、PNG 或 PDF。</translation>
        </message>
        <message>
            <source>The file is not GeoJSON: it breaks off at character {offset}.</source>
            <translation>文件不是 GeoJSON：在第 {offset} 个字符处中断。</translation>
        </message>
        <message>
            <source>The file is not a table that can be read.</source>
            <translation>这个文件不是可以读取的表格。</translation>
        </message>
        <message>
            <source>The file is not an export of the log.</source>
            <translation>这个文件不是导出的日志。</translation>
        </message>
        <message>
            <source>The file is not laid out as a calendar of public holidays.</source>
            <translation>文件格式不是节假日日历。</translation>
        </message>
        <message>
            <source>The file is not laid out as a code table.</source>
            <translation>文件格式不是代码表。</translation>
        </message>
        <message>
            <source>The file is safe; it only cannot be shown here.</source>
            <translation>文件安全，只是本机无法显示。</translation>
        </message>
        <message>
            <source>The file of signed heads, audit-heads.json, is damaged.</source>
            <translation>签名记录文件 audit-heads.json 已损坏。</translation>
        </message>
        <message>
            <source>The file or the stick is not there any more.</source>
            <translation>文件或 U 盘已不在。</translation>
        </message>
        <message>
            <source>The file {path} cannot be read.</source>
            <translation>无法读取文件 {path}。</translation>
        </message>
        <message>
            <source>The files of the desk kept changing while the backup began.</source>
            <translation>备份开始时服务台文件一直在变动。</translation>
        </message>
        <message>
            <source>The folder for backups is not there: {folder}</source>
            <translation>存放备份的文件夹不在：{folder}</translation>
        </message>
        <message>
            <source>The form has gaps or mistakes.</source>
            <translation>表单有缺项或错误。</translation>
        </message>
        <message>
            <source>The holder is not in the file of residents.</source>
            <translation>居民档案中没有该持卡人。</translation>
        </message>
        <message>
            <source>The holder is {age} years old; a guardian cannot act for them as for a child.</source>
            <translation>持卡人 {age} 岁，不能由监护人按未成年人代办。</translation>
        </message>
        <message>
            <source>The holder’s identity document has not been seen.</source>
            <translation>未查验持卡人身份证件。</translation>
        </message>
        <message>
            <source>The identity number of whoever came is not right.</source>
            <translation>代办人或监护人的证件号码不正确。</translation>
        </message>
        <message>
            <source>The import was stopped as you asked.</source>
            <translation>已按您的要求停止导入。</translation>
        </message>
        <message>
            <source>The key in use does not belong to this vault.</source>
            <translation>当前密钥不属于此保险库。</translation>
        </message>
        <message>
            <source>The key of the store is another now than when this backup was made.</source>
            <translation>现在的数据库密钥与制作这份备份时不同。</translation>
        </message>
        <message>
            <source>The last person of a desk cannot be removed.</source>
            <translation>不能移除窗口的最后一名人员。</translation>
        </message>
        <message>
            <source>The last step was not saved; everything before it is safe.</source>
            <translation>最后一步没有保存，此前的内容都在。</translation>
        </message>
        <message>
            <source>The ledger file was changed between the preview and the import.</source>
            <translation>预览之后，台账文件又有改动。</translation>
        </message>
        <message>
            <source>The ledger lacks columns that are needed; each row needs a name and an ID number.</source>
            <translation>台账缺少必需的列，每行须有姓名和公民身份号码。</translation>
        </message>
        <message>
            <source>The link to the city is as it was.</source>
            <translation>与市级平台的连接没有改动。</translation>
        </message>
        <message>
            <source>The list has people who have died: {names}.</source>
            <translation>名单中有已死亡人员：{names}。</translation>
        </message>
        <message>
            <source>The list is not as it was made.</source>
            <translation>名单与生成时不一致。</translation>
        </message>
        <message>
            <source>The list of divisions is unchanged.</source>
            <translation>行政区划列表没有改动。</translation>
        </message>
        <message>
            <source>The list of this batch is not the one that was made.</source>
            <translation>批次名单与生成时不一致。</translation>
        </message>
        <message>
            <source>The log has more rows than a worksheet can hold.</source>
            <translation>日志行数超过一张工作表的上限。</translation>
        </message>
        <message>
            <source>The log is shorter than it was: its end was cut off, or an older copy of the store was put back.</source>
            <translation>日志比记录过的短：末尾被截掉，或者数据库被换回了旧的副本。</translation>
        </message>
        <message>
            <source>The log tells another story than it did: an older copy of the store was put back and worked on, or rows were written anew.</source>
            <translation>日志与当时签名的记录不符：数据库被换回旧副本后继续使用，或者日志被重写。</translation>
        </message>
        <message>
            <source>The login number {number} is in use already.</source>
            <translation>工号 {number} 已被使用。</translation>
        </message>
        <message>
            <source>The loss can be released only where it was reported.</source>
            <translation>只能在办理挂失的网点解除挂失。</translation>
        </message>
        <message>
            <source>The marked fields say what is wrong; correct them and accept again.</source>
            <translation>请按标出的提示更正后再受理。</translation>
        </message>
        <message>
            <source>The marked fields say what; correct them and save again.</source>
            <translation>请按标出的提示更正后再保存。</translation>
        </message>
        <message>
            <source>The means test does not say yes to this class of aid ({class}).</source>
            <translation>经核算不符合该类救助（{class}）。</translation>
        </message>
        <message>
            <source>The next month of payment is {next}.</source>
            <translation>下一发放月份为 {next}。</translation>
        </message>
        <message>
            <source>The next visit has to be by {day}.</source>
            <translation>下次探访不得晚于 {day}。</translation>
        </message>
        <message>
            <source>The number of working days, {days}, cannot be counted.</source>
            <translation>工作日数 {days} 超出可计算的范围。</translation>
        </message>
        <message>
            <source>The number or the name of the person is missing.</source>
            <translation>缺少人员的工号或姓名。</translation>
        </message>
        <message>
            <source>The pack of map tiles is damaged.</source>
            <translation>地图离线包已损坏。</translation>
        </message>
        <message>
            <source>The pack of map tiles {path} cannot be read.</source>
            <translation>无法读取地图离线包 {path}。</translation>
        </message>
        <message>
            <source>The passphrase does not open the city's key.</source>
            <translation>口令打不开市级密钥。</translation>
        </message>
        <message>
            <source>The passphrase is not right.</source>
            <translation>口令不对。</translation>
        </message>
        <message>
            <source>The passphrase is too weak, or was used before.</source>
            <translation>口令过于简单，或曾经用过。</translation>
        </message>
        <message>
            <source>The person has a card already: {number}.</source>
            <translation>此人已有社保卡：{number}。</translation>
        </message>
        <message>
            <source>The person has died; no card is issued to them.</source>
            <translation>此人已去世，不能申领。</translation>
        </message>
        <message>
            <source>The picture cannot be shown.</source>
            <translation>图片无法显示。</translation>
        </message>
        <message>
            <source>The power of attorney, or the proof of guardianship or death, is missing.</source>
            <translation>缺少授权委托书、监护关系证明或死亡证明。</translation>
        </message>
        <message>
            <source>The program asked for a field that the store does not have.</source>
            <translation>程序要读取的字段不存在。</translation>
        </message>
        <message>
            <source>The programs that draw PDF pages are not installed.</source>
            <translation>未安装显示 PDF 所需的程序。</translation>
        </message>
        <message>
            <source>The reader failed (code {status}).</source>
            <translation>读卡器出错（代码 {status}）。</translation>
        </message>
        <message>
            <source>The record belongs to an organisation that you do not work for.</source>
            <translation>该记录属于您管辖范围以外的机构。</translation>
        </message>
        <message>
            <source>The record is kept as it is.</source>
            <translation>该记录原样保留。</translation>
        </message>
        <message>
            <source>The record is kept whole and is passed on; it is not shown or changed here.</source>
            <translation>记录完整保留并照常传递，本机不显示、不改动。</translation>
        </message>
        <message>
            <source>The record is larger than the city accepts.</source>
            <translation>记录超出市级服务器允许的大小。</translation>
        </message>
        <message>
            <source>The record of wrong passphrases was removed, damaged or put back.</source>
            <translation>口令输错的记录被删除、损坏或换回旧文件。</translation>
        </message>
        <message>
            <source>The record was changed by someone else meanwhile.</source>
            <translation>这条记录刚被别人改过。</translation>
        </message>
        <message>
            <source>The record was not found.</source>
            <translation>没有找到这条记录。</translation>
        </message>
        <message>
            <source>The register does not say that this person is registered in this city.</source>
            <translation>居民档案未显示此人为本市户籍。</translation>
        </message>
        <message>
            <source>The rules for passphrases cannot be read.</source>
            <translation>口令规则文件无法读取。</translation>
        </message>
        <message>
            <source>The rules for wrong passphrases cannot be read.</source>
            <translation>口令输错的处理规则无法读取。</translation>
        </message>
        <message>
            <source>The rules of the place “{place}” are not known.</source>
            <translation>没有“{place}”的救助规定。</translation>
        </message>
        <message>
            <source>The same record was changed in two places.</source>
            <translation>同一条记录在两处都有改动。</translation>
        </message>
        <message>
            <source>The scale of the ability assessment is damaged at “{where}”.</source>
            <translation>能力评估量表在“{where}”处损坏。</translation>
        </message>
        <message>
            <source>The scan is damaged: its content is not what it was.</source>
            <translation>扫描件已损坏：内容与原来不符。</translation>
        </message>
        <message>
            <source>The scan itself is safe in the program.</source>
            <translation>扫描件本身在程序中安全。</translation>
        </message>
        <message>
            <source>The scan on this desk is safe; the one at the city was not touched.</source>
            <translation>本机的扫描件安全；市级平台上的未作改动。</translation>
        </message>
        <message>
            <source>The server sends this desk to another address, which is not followed.</source>
            <translation>服务器要求转到另一个地址，程序没有跟随。</translation>
        </message>
        <message>
            <source>The service item was changed since this draft was begun.</source>
            <translation>起草之后，此事项已有变更。</translation>
        </message>
        <message>
            <source>The service item “{name}” is in the catalogue twice.</source>
            <translation>事项“{name}”在目录中重复。</translation>
        </message>
        <message>
            <source>The settings for certificate tokens cannot be read.</source>
            <translation>证书介质的设置无法读取。</translation>
        </message>
        <message>
            <source>The signed head cannot be read.</source>
            <translation>签名记录无法读取。</translation>
        </message>
        <message>
            <source>The slip cannot be made: something that must stand on it is missing.</source>
            <translation>文书无法生成：缺少必须载明的内容。</translation>
        </message>
        <message>
            <source>The slip is kept and can be printed later.</source>
            <translation>文书已保留，可以稍后打印。</translation>
        </message>
        <message>
            <source>The slip was not printed.</source>
            <translation>文书没有打印成功。</translation>
        </message>
        <message>
            <source>The stick cannot be read or written.</source>
            <translation>U 盘无法读写。</translation>
        </message>
        <message>
            <source>The stick or folder cannot be written to.</source>
            <translation>U 盘或文件夹不可写入。</translation>
        </message>
        <message>
            <source>The stick takes no file as large as this bundle.</source>
            <translation>此 U 盘不能存放这么大的文件。</translation>
        </message>
        <message>
            <source>The store and its keys have not been touched.</source>
            <translation>数据库和密钥没有改动。</translation>
        </message>
        <message>
            <source>The store cannot be written to.</source>
            <translation>数据库无法写入。</translation>
        </message>
        <message>
            <source>The store could not be copied before its update.</source>
            <translation>升级前未能备份数据库。</translation>
        </message>
        <message>
            <source>The store could not be updated to this version of the program.</source>
            <translation>数据库未能升级到本程序的版本。</translation>
        </message>
        <message>
            <source>The store does not open with this key.</source>
            <translation>密钥不对，数据库打不开。</translation>
        </message>
        <message>
            <source>The store file is damaged.</source>
            <translation>数据库文件已损坏。</translation>
        </message>
        <message>
            <source>The store file is missing or empty.</source>
            <translation>数据库文件不存在或为空。</translation>
        </message>
        <message>
            <source>The store has no key to sign with.</source>
            <translation>数据库里没有签名用的密钥。</translation>
        </message>
        <message>
            <source>The store holds a kind of record that this program does not know.</source>
            <translation>数据库中有本程序不认识的记录类型。</translation>
        </message>
        <message>
            <source>The store in this folder belongs to another desk than the vault beside it.</source>
            <translation>此文件夹中的数据库与旁边的密钥文件不属于同一窗口。</translation>
        </message>
        <message>
            <source>The store is busy with something else.</source>
            <translation>数据库正忙。</translation>
        </message>
        <message>
            <source>The store itself has not been touched.</source>
            <translation>数据库本身没有改动。</translation>
        </message>
        <message>
            <source>The store refused a statement of the program; this is a fault of the program.</source>
            <translation>数据库拒绝了程序的一条语句，这是程序故障。</translation>
        </message>
        <message>
            <source>The store was written by a newer version of the program.</source>
            <translation>数据库由更新版本的程序写成。</translation>
        </message>
        <message>
            <source>The sync was stopped.</source>
            <translation>同步已停止。</translation>
        </message>
        <message>
            <source>The table could not be written.</source>
            <translation>表格未能写出。</translation>
        </message>
        <message>
            <source>The table file is damaged.</source>
            <translation>表格文件已损坏。</translation>
        </message>
        <message>
            <source>The table is empty.</source>
            <translation>表格是空的。</translation>
        </message>
        <message>
            <source>The table is protected by a password.</source>
            <translation>表格设有打开密码。</translation>
        </message>
        <message>
            <source>The table of roles in the program cannot be read.</source>
            <translation>程序中的岗位权限表无法读取。</translation>
        </message>
        <message>
            <source>The template of this slip has a mistake.</source>
            <translation>这种文书的模板有误。</translation>
        </message>
        <message>
            <source>The text is too long for a QR code.</source>
            <translation>内容过长，无法生成二维码。</translation>
        </message>
        <message>
            <source>The tiles could not be written to {path}.</source>
            <translation>无法把瓦片写入 {path}。</translation>
        </message>
        <message>
            <source>The tiles of this pack are of the kind “{format}”, which is not a picture.</source>
            <translation>该离线包的瓦片格式为“{format}”，不是图片。</translation>
        </message>
        <message>
            <source>The time to hand in what was missing ended on {until}.</source>
            <translation>补正期限已于 {until} 届满。</translation>
        </message>
        <message>
            <source>The token has another certificate named “{label}” than the one that was enrolled.</source>
            <translation>介质中名为“{label}”的证书已不是登记的那一张。</translation>
        </message>
        <message>
            <source>The token is locked after too many wrong PINs.</source>
            <translation>PIN 码输错次数过多，介质已锁定。</translation>
        </message>
        <message>
            <source>The update was not begun; what was saved is safe.</source>
            <translation>升级没有开始，已保存的内容都在。</translation>
        </message>
        <message>
            <source>The value of “{field}” is a masked one.</source>
            <translation>“{field}”的值带有遮蔽符号。</translation>
        </message>
        <message>
            <source>The vault file is older than the store: somebody has put back an earlier one.</source>
            <translation>保险库文件比数据库旧：有人放回了以前的文件。</translation>
        </message>
        <message>
            <source>The vault file was damaged or missing.</source>
            <translation>保险库文件损坏或缺失。</translation>
        </message>
        <message>
            <source>The vault file with the keys is damaged.</source>
            <translation>保存密钥的保险库文件已损坏。</translation>
        </message>
        <message>
            <source>The vault file with the keys is missing.</source>
            <translation>找不到保存密钥的保险库文件。</translation>
        </message>
        <message>
            <source>The vault was changed by another program meanwhile.</source>
            <translation>保险库刚被其他程序改动。</translation>
        </message>
        <message>
            <source>The vault was written by a newer version of the program.</source>
            <translation>保险库由更新版本的程序写成。</translation>
        </message>
        <message>
            <source>The way of visiting is not chosen.</source>
            <translation>未选择探访方式。</translation>
        </message>
        <message>
            <source>The workbook has no sheet “{sheet}”.</source>
            <translation>工作簿中没有“{sheet}”工作表。</translation>
        </message>
        <message>
            <source>There are no map tiles in it.</source>
            <translation>其中没有地图瓦片。</translation>
        </message>
        <message>
            <source>There is a desk in this folder already.</source>
            <translation>此文件夹中已有窗口数据。</translation>
        </message>
        <message>
            <source>There is a record with the same number already.</source>
            <translation>已有相同号码的记录。</translation>
        </message>
        <message>
            <source>There is a vault in this folder already.</source>
            <translation>此文件夹中已有保险库。</translation>
        </message>
        <message>
            <source>There is no account to pay to.</source>
            <translation>没有收款账户。</translation>
        </message>
        <message>
            <source>There is no certificate on the token that can be used to sign in.</source>
            <translation>介质内没有可用于登录的证书。</translation>
        </message>
        <message>
            <source>There is no desk in this folder.</source>
            <translation>此文件夹中没有窗口数据。</translation>
        </message>
        <message>
            <source>There is no finding for “{area}”.</source>
            <translation>“{area}”未填写探访情况。</translation>
        </message>
        <message>
            <source>There is no reason.</source>
            <translation>未填写理由。</translation>
        </message>
        <message>
            <source>There is no role “{role}”.</source>
            <translation>没有角色“{role}”。</translation>
        </message>
        <message>
            <source>There is no room for the backup.</source>
            <translation>存放备份的磁盘空间不足。</translation>
        </message>
        <message>
            <source>There is no such box of blank cards.</source>
            <translation>没有这一箱空白卡。</translation>
        </message>
        <message>
            <source>There is no template for this slip.</source>
            <translation>没有这种文书的模板。</translation>
        </message>
        <message>
            <source>There is not enough memory to check the passphrase.</source>
            <translation>内存不足，无法核验口令。</translation>
        </message>
        <message>
            <source>There is not enough room for the bundle.</source>
            <translation>空间不足，放不下同步包。</translation>
        </message>
        <message>
            <source>There is nothing to pay; held back: {held}.</source>
            <translation>没有需要发放的款项；暂缓：{held}。</translation>
        </message>
        <message>
            <source>There is nothing to put into the QR code.</source>
            <translation>二维码没有内容。</translation>
        </message>
        <message>
            <source>These are not serials of this box.</source>
            <translation>序列号不正确，或不属于这一箱。</translation>
        </message>
        <message>
            <source>These have been paid by another batch for the same months: {names}.</source>
            <translation>以下人员同一月份已由其他批次发放：{names}。</translation>
        </message>
        <message>
            <source>These materials cannot be handed in later: {materials}.</source>
            <translation>以下材料不可容缺：{materials}。</translation>
        </message>
        <message>
            <source>These members have not signed the authorisation: {members}.</source>
            <translation>以下成员尚未签署核对授权书：{members}。</translation>
        </message>
        <message>
            <source>This PDF is damaged: no page of it can be shown.</source>
            <translation>此 PDF 已损坏，无法显示任何一页。</translation>
        </message>
        <message>
            <source>This PDF is locked with a password.</source>
            <translation>此 PDF 设有密码。</translation>
        </message>
        <message>
            <source>This PDF needs more time or memory than any document should.</source>
            <translation>此 PDF 占用的时间或内存异常，已停止显示。</translation>
        </message>
        <message>
            <source>This account does not administer the city.</source>
            <translation>此账号不是市级管理员。</translation>
        </message>
        <message>
            <source>This application cannot be changed any more; it is “{state}”.</source>
            <translation>该申请已不能修改，当前状态为“{state}”。</translation>
        </message>
        <message>
            <source>This backup was made without a key of the organisation.</source>
            <translation>这份备份制作时没有设置单位密钥。</translation>
        </message>
        <message>
            <source>This can be asked for by the holder in person only.</source>
            <translation>此项须持卡人本人办理。</translation>
        </message>
        <message>
            <source>This cannot be done any more; it is “{state}”.</source>
            <translation>当前状态为“{state}”，不能再办理。</translation>
        </message>
        <message>
            <source>This cannot be done by telephone.</source>
            <translation>此项不能通过电话办理。</translation>
        </message>
        <message>
            <source>This cannot be done with the batch as it stands ({state}).</source>
            <translation>批次当前状态（{state}）不能进行此操作。</translation>
        </message>
        <message>
            <source>This card has no bank function.</source>
            <translation>该卡没有金融功能。</translation>
        </message>
        <message>
            <source>This case was withdrawn before it was accepted, so it cannot be reopened.</source>
            <translation>此件在受理前已撤回，不能重新办理。</translation>
        </message>
        <message>
            <source>This certificate cannot be used to sign in: its key is {type}, {bits} bits.</source>
            <translation>此证书不能用于登录：其密钥为 {type}，{bits} 位。</translation>
        </message>
        <message>
            <source>This decision needs a reason.</source>
            <translation>作出该决定须填写理由。</translation>
        </message>
        <message>
            <source>This desk does not know the person to whom the visits are to go.</source>
            <translation>本台不认识接手的人员。</translation>
        </message>
        <message>
            <source>This desk has joined a city already.</source>
            <translation>本工作台已加入市级平台。</translation>
        </message>
        <message>
            <source>This desk has no dataset {dataset}.</source>
            <translation>本服务台没有数据集 {dataset}。</translation>
        </message>
        <message>
            <source>This desk has no records that the chosen desks may have.</source>
            <translation>本机没有可以提供给所选工作台的记录。</translation>
        </message>
        <message>
            <source>This desk has not joined a city.</source>
            <translation>本工作台尚未加入市级平台。</translation>
        </message>
        <message>
            <source>This desk made the bundle itself.</source>
            <translation>这是本工作台自己制作的同步包。</translation>
        </message>
        <message>
            <source>This desk was reported lost. At {at} it destroyed its keys, as the city ordered for {account}: {reason}.</source>
            <translation>本工作台已报失。{at}，按市级平台对 {account} 的命令，密钥已销毁：{reason}。</translation>
        </message>
        <message>
            <source>This did not work just now.</source>
            <translation>刚才没有成功。</translation>
        </message>
        <message>
            <source>This file is no pack of map tiles (MBTiles).</source>
            <translation>该文件不是地图离线包（MBTiles）。</translation>
        </message>
        <message>
            <source>This file is not a backup of a desk.</source>
            <translation>这个文件不是服务台的备份。</translation>
        </message>
        <message>
            <source>This file is not a bundle of another desk.</source>
            <translation>这个文件不是其他工作台的同步包。</translation>
        </message>
        <message>
            <source>This file is not a family in JSON (at byte {offset}).</source>
            <translation>文件不是 JSON 格式的家庭数据（第 {offset} 字节处）。</translation>
        </message>
        <message>
            <source>This file is not an assessment in JSON (at byte {offset}).</source>
            <translation>文件不是 JSON 格式的评估数据（第 {offset} 字节处）。</translation>
        </message>
        <message>
            <source>This file is not the card of a desk.</source>
            <translation>这个文件不是工作台名片。</translation>
        </message>
        <message>
            <source>This has to be done by somebody else than the first.</source>
            <translation>须由另一人办理，不得与前一人相同。</translation>
        </message>
        <message>
            <source>This is encrypted for another desk.</source>
            <translation>这是为其他工作台加密的内容。</translation>
        </message>
        <message>
            <source>This is no enrolment file.</source>
            <translation>这不是登记文件。</translation>
        </message>
        <message>
            <source>This is not a bank number: it begins with 62, has 16 to 19 digits, and its last digit checks the others.</source>
            <translation>银行卡号不正确：应以 62 开头、16 至 19 位，且通过校验。</translation>
        </message>
        <message>
            <source>This is not a card identification: 32 digits and letters with D156000005.</source>
            <translation>卡识别码不正确：应为 32 位，其中含 D156000005。</translation>
        </message>
        <message>
            <source>This is not a ground for stopping the clock.</source>
            <translation>没有这种暂停计时的事由。</translation>
        </message>
        <message>
            <source>This is not a social security card.</source>
            <translation>这不是社会保障卡。</translation>
        </message>
        <message>
            <source>This is not an outcome that a case can have.</source>
            <translation>没有这种办理结果。</translation>
        </message>
        <message>
            <source>This is not the file of a city's key, or it is damaged.</source>
            <translation>这不是市级密钥文件，或者文件已损坏。</translation>
        </message>
        <message>
            <source>This is not the number of a card: nine letters and digits.</source>
            <translation>卡号不正确：应为 9 位字母或数字。</translation>
        </message>
        <message>
            <source>This is the card of this desk itself.</source>
            <translation>这是本工作台自己的名片。</translation>
        </message>
        <message>
            <source>This key of the organisation does not open the backup.</source>
            <translation>这把单位密钥打不开这份备份。</translation>
        </message>
        <message>
            <source>This needs a newer version of the program.</source>
            <translation>需要更新版本的程序。</translation>
        </message>
        <message>
            <source>This passphrase opens the desk only to choose another.</source>
            <translation>此口令只能用于登录后设置新口令。</translation>
        </message>
        <message>
            <source>This person could sign in until {day}.</source>
            <translation>此账号的有效期已于 {day} 结束。</translation>
        </message>
        <message>
            <source>This person does not receive the allowance.</source>
            <translation>此人未在享受津贴。</translation>
        </message>
        <message>
            <source>This person is not in the file of residents.</source>
            <translation>居民档案中没有此人。</translation>
        </message>
        <message>
            <source>This person is not of age yet; an application may be made from {from} on.</source>
            <translation>此人未到年龄，{from} 起可以申请。</translation>
        </message>
        <message>
            <source>This person may sign in from {day} on.</source>
            <translation>此账号自 {day} 起方可登录。</translation>
        </message>
        <message>
            <source>This person receives the allowance already.</source>
            <translation>此人已在享受津贴。</translation>
        </message>
        <message>
            <source>This person would have no role.</source>
            <translation>此人将没有任何角色。</translation>
        </message>
        <message>
            <source>This program has no file of residents, so no applicant can be chosen.</source>
            <translation>本程序没有居民档案，无法选择申请人。</translation>
        </message>
        <message>
            <source>This record is not in conflict any more.</source>
            <translation>这条记录已没有冲突。</translation>
        </message>
        <message>
            <source>This recovery code does not open the backup.</source>
            <translation>这个恢复码打不开这份备份。</translation>
        </message>
        <message>
            <source>This recovery code does not open the desk.</source>
            <translation>此恢复码不能打开本窗口。</translation>
        </message>
        <message>
            <source>This resident has died.</source>
            <translation>该居民已去世。</translation>
        </message>
        <message>
            <source>This scan is not in the case any more.</source>
            <translation>办件中已没有此扫描件。</translation>
        </message>
        <message>
            <source>This scan is only at the city, not on this desk.</source>
            <translation>此扫描件仅在市级平台，本机没有。</translation>
        </message>
        <message>
            <source>This service item is not in force today.</source>
            <translation>此事项今日不在有效期内。</translation>
        </message>
        <message>
            <source>This service item is not in the catalogue.</source>
            <translation>事项目录中没有此事项。</translation>
        </message>
        <message>
            <source>This service item is suspended.</source>
            <translation>此事项已暂停办理。</translation>
        </message>
        <message>
            <source>This step needs a reason.</source>
            <translation>办理此项须填写事由。</translation>
        </message>
        <message>
            <source>This store cannot count for reports.</source>
            <translation>本库无法统计报表。</translation>
        </message>
        <message>
            <source>This worker has no open visit in that week any more.</source>
            <translation>该探访人员那一周已没有待访的探访。</translation>
        </message>
        <message>
            <source>To join again, let the desk leave first: yichuangctl city leave.</source>
            <translation>需要重新加入的，请先退出：yichuangctl city leave。</translation>
        </message>
        <message>
            <source>Training card {card} has a mistake.</source>
            <translation>第 {card} 张练习卡数据有误。</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>请稍后重试。</translation>
        </message>
        <message>
            <source>Try again, or sign in with the passphrase. If it stays so, give these words to the supplier of the token.</source>
            <translation>请再试一次，或用口令登录。仍然如此，请把这段文字告诉介质供应商。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请再试一次。</translation>
        </message>
        <message>
            <source>Try again. After a few wrong PINs the token locks itself; the passphrase goes on working.</source>
            <translation>请再试一次。多次输错后介质会自行锁定；口令不受影响。</translation>
        </message>
        <message>
            <source>Try again. If it happens again, call the administrator and give the code {code}.</source>
            <translation>请重试。再次出现时请联系管理员，并告知代码 {code}。</translation>
        </message>
        <message>
            <source>Try again. If it happens again, make a backup and call the administrator.</source>
            <translation>请重试。再次出现时，请先备份并联系管理员。</translation>
        </message>
        <message>
            <source>Try again; mind capital letters and the input method.</source>
            <translation>请重试，注意大小写和输入法。</translation>
        </message>
        <message>
            <source>Try again; mind capital letters and the input method. Tries left before a pause: {left}.</source>
            <translation>请重试，注意大小写和输入法。还可尝试 {left} 次，之后需要等待。</translation>
        </message>
        <message>
            <source>Type the whole value, or leave the field as it was.</source>
            <translation>请输入完整内容，或保持原样。</translation>
        </message>
        <message>
            <source>Update the program on this desk.</source>
            <translation>请更新本机程序。</translation>
        </message>
        <message>
            <source>Update the program on this machine, then open the desk again.</source>
            <translation>请先更新本机程序，再打开此窗口。</translation>
        </message>
        <message>
            <source>Update the program on this machine, then open the record again.</source>
            <translation>请更新本机程序，再打开这条记录。</translation>
        </message>
        <message>
            <source>Update the program, then open it again.</source>
            <translation>请更新程序后再打开。</translation>
        </message>
        <message>
            <source>Update the program, then take the bundle in.</source>
            <translation>请先更新程序，再收入同步包。</translation>
        </message>
        <message>
            <source>Update the program, then try again.</source>
            <translation>请更新程序后再试。</translation>
        </message>
        <message>
            <source>Update the program.</source>
            <translation>请更新程序。</translation>
        </message>
        <message>
            <source>Update the program. If it is up to date, call the administrator and give the code {code}.</source>
            <translation>请更新程序；已是最新版本时，请联系管理员，并告知代码 {code}。</translation>
        </message>
        <message>
            <source>Update the program; if that does not help, ask the sender.</source>
            <translation>请更新程序；仍不能收入时，请询问发送方。</translation>
        </message>
        <message>
            <source>Use a stick that is formatted with exFAT.</source>
            <translation>请使用 exFAT 格式的 U 盘。</translation>
        </message>
        <message>
            <source>Use another stick or folder.</source>
            <translation>请改用其他 U 盘或文件夹。</translation>
        </message>
        <message>
            <source>Use another stick or folder: this one may be failing.</source>
            <translation>请改用其他 U 盘或文件夹：现用的可能已有故障。</translation>
        </message>
        <message>
            <source>Use the open window, or close it first.</source>
            <translation>请使用已打开的程序，或先将其关闭。</translation>
        </message>
        <message>
            <source>Wait, or ask the administrator to unlock you. The recovery code works as well.</source>
            <translation>请等待，或请管理员解锁；也可以使用恢复码。</translation>
        </message>
        <message>
            <source>What is left of the log is intact and is kept.</source>
            <translation>余下的日志完好并继续保存。</translation>
        </message>
        <message>
            <source>What is on the token does not open this desk.</source>
            <translation>此介质打不开本窗口。</translation>
        </message>
        <message>
            <source>What stands in the log now is kept as it is.</source>
            <translation>现有日志原样保留。</translation>
        </message>
        <message>
            <source>What the city says about this scan cannot be right, so it was not fetched.</source>
            <translation>市级平台关于此扫描件的说明有误，未取回。</translation>
        </message>
        <message>
            <source>What the token holds does not belong to this person any more.</source>
            <translation>证书介质中的内容已不属于此人。</translation>
        </message>
        <message>
            <source>What this desk knows of the city cannot be read.</source>
            <translation>本工作台保存的市级平台信息无法读取。</translation>
        </message>
        <message>
            <source>What was promised at acceptance has not been handed in yet.</source>
            <translation>容缺受理承诺补交的材料尚未交齐。</translation>
        </message>
        <message>
            <source>What was saved is safe, under the present key.</source>
            <translation>已保存的内容都在，仍用现有密钥。</translation>
        </message>
        <message>
            <source>What was saved is safe.</source>
            <translation>已保存的内容都在。</translation>
        </message>
        <message>
            <source>What was saved is safe; the last step was not saved.</source>
            <translation>已保存的内容都在，最后一步没有保存。</translation>
        </message>
        <message>
            <source>What was sent to the city is there. What is left in this folder can be read by nobody.</source>
            <translation>已发送的内容保存在市级平台。此文件夹中余下的内容任何人都无法读取。</translation>
        </message>
        <message>
            <source>Whoever made a batch neither checks nor approves it.</source>
            <translation>批次的生成人不得复核或审批。</translation>
        </message>
        <message>
            <source>Withdraw that application first if the card was found again.</source>
            <translation>卡片已找回的，请先撤销补换申请。</translation>
        </message>
        <message>
            <source>Work with the new card.</source>
            <translation>请使用新卡办理。</translation>
        </message>
        <message>
            <source>Write a day such as 1961-03-31, the birth before the day asked about.</source>
            <translation>请写如 1961-03-31 的日期，出生日期不得晚于查询日期。</translation>
        </message>
        <message>
            <source>Write a month such as 2026-12, not one that is still to come.</source>
            <translation>请填写如 2026-12 的月份，不能填未到的月份。</translation>
        </message>
        <message>
            <source>Write a month such as 2026-12.</source>
            <translation>请写如 2026-12 的月份。</translation>
        </message>
        <message>
            <source>Write down why they are needed no more, and dismiss them again.</source>
            <translation>请填写不再需要的理由后重新消除。</translation>
        </message>
        <message>
            <source>Write down why: somebody has left, a computer was stolen, the year is over.</source>
            <translation>请写明原因，例如人员离岗、电脑失窃、年度更换。</translation>
        </message>
        <message>
            <source>Write it as 2026-10-01 and import the file again.</source>
            <translation>请写作 2026-10-01 后重新导入。</translation>
        </message>
        <message>
            <source>Write it as 2026-11-21.</source>
            <translation>请写作 2026-11-21。</translation>
        </message>
        <message>
            <source>Write it in a few words; it stands in the course of the card.</source>
            <translation>请简要填写，内容将记入办理经过。</translation>
        </message>
        <message>
            <source>Write the longitude first: 121.4737,31.2304.</source>
            <translation>请先写经度：121.4737,31.2304。</translation>
        </message>
        <message>
            <source>Write the reason, with the rule it rests on.</source>
            <translation>请写明理由及其依据。</translation>
        </message>
        <message>
            <source>Write them as on the cards, A000101-A000105, A000130; first before last, all of one length.</source>
            <translation>请按卡面填写，如 A000101-A000105, A000130，前小后大、位数一致。</translation>
        </message>
        <message>
            <source>Write what came of it, then settle it again.</source>
            <translation>请填写处理情况后再办结。</translation>
        </message>
        <message>
            <source>Write what is done about it, and by whom.</source>
            <translation>请写明由谁、如何处理。</translation>
        </message>
        <message>
            <source>Write why, with the rule it rests on; the family gets it in writing.</source>
            <translation>请写明理由和依据，并书面告知申请人。</translation>
        </message>
        <message>
            <source>Write why; it is kept.</source>
            <translation>请写明理由，理由将留存。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有这项权限。</translation>
        </message>
        <message>
            <source>yichuangctl --help lists the commands and their options.</source>
            <translation>可用 yichuangctl --help 查看命令和选项。</translation>
        </message>
        <message>
            <source>yichuangctl city status lists the desks.</source>
            <translation>请用 yichuangctl city status 查看工作台账号。</translation>
        </message>
        <message>
            <source>{count} indicators have no score: {missing}.</source>
            <translation>还有 {count} 项指标未评分：{missing}。</translation>
        </message>
        <message>
            <source>{file} could not be written.</source>
            <translation>{file} 无法写入。</translation>
        </message>
        <message>
            <source>{name} has this visit already.</source>
            <translation>这次探访已经由{name}负责。</translation>
        </message>
        <message>
            <source>{organisation} keeps a record with the same number.</source>
            <translation>{organisation}已有证件号码相同的记录。</translation>
        </message>
        <message>
            <source>{path} cannot be written.</source>
            <translation>无法写入 {path}。</translation>
        </message>
        <message>
            <source>{path} is not a key of this kind, or it is damaged.</source>
            <translation>{path} 不是这种密钥，或已损坏。</translation>
        </message>
        <message>
            <source>{path} is there already.</source>
            <translation>{path} 已存在。</translation>
        </message>
        <message>
            <source>“yichuangctl calc --help” shows the format; correct the file.</source>
            <translation>格式见“yichuangctl calc --help”，请改正文件。</translation>
        </message>
        <message>
            <source>“yichuangctl sync status” lists the datasets of the desk.</source>
            <translation>可用“yichuangctl sync status”列出本服务台的数据集。</translation>
        </message>
        <message>
            <source>“{date}” in the calendar file is not a date.</source>
            <translation>日历文件中的“{date}”不是日期。</translation>
        </message>
        <message>
            <source>“{field}” is not filled in.</source>
            <translation>“{field}”未填写。</translation>
        </message>
        <message>
            <source>“{month}” cannot be the last month of this aid.</source>
            <translation>“{month}”不能作为最后发放月份。</translation>
        </message>
        <message>
            <source>“{month}” is no month.</source>
            <translation>“{month}”不是月份。</translation>
        </message>
        <message>
            <source>“{month}” is not a month that can be paid.</source>
            <translation>“{month}”不是可以发放的月份。</translation>
        </message>
        <message>
            <source>“{name}” cannot be kept in the vault: its name or its size is not allowed.</source>
            <translation>密钥库不能保存“{name}”：名称或大小不符合要求。</translation>
        </message>
        <message>
            <source>“{street}” is no street: its code has nine digits.</source>
            <translation>“{street}”不是街道代码：街道代码为九位数字。</translation>
        </message>
        <message>
            <source>“{text}” is no datum.</source>
            <translation>“{text}”不是坐标系名称。</translation>
        </message>
        <message>
            <source>“{text}” is no day that fits ({field}).</source>
            <translation>“{text}”不是可用的日期（{field}）。</translation>
        </message>
        <message>
            <source>“{text}” is no position.</source>
            <translation>“{text}”不是经纬度。</translation>
        </message>
        <message>
            <source>“{word}” stands for two entries of the code table.</source>
            <translation>代码表中“{word}”对应两个条目。</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>%1 cannot be written; it must be a new file.</source>
            <translation>无法写入 %1，须为新文件。</translation>
        </message>
        <message>
            <source>%1 is there already; an export needs a new file.</source>
            <translation>%1 已存在，导出须写入新文件。</translation>
        </message>
        <message>
            <source>%1 row(s) in %2.</source>
            <translation>%1 行已写入 %2。</translation>
        </message>
        <message>
            <source>--key-file goes alone.</source>
            <translation>--key-file 须单独使用。</translation>
        </message>
        <message>
            <source>--reason says why; it stands in the audit log.</source>
            <translation>请用 --reason 说明理由，理由记入审计日志。</translation>
        </message>
        <message>
            <source>Codes and keys, not the words for them.</source>
            <translation>输出代码和字段名，不转换为文字。</translation>
        </message>
        <message>
            <source>Exported by %1, %2</source>
            <translation>导出：%1，%2</translation>
        </message>
        <message>
            <source>New file; its ending says CSV or XLSX.</source>
            <translation>新文件，按扩展名写成 CSV 或 XLSX。</translation>
        </message>
        <message>
            <source>The file must end in .csv or .xlsx.</source>
            <translation>文件扩展名须为 .csv 或 .xlsx。</translation>
        </message>
        <message>
            <source>The key is in %1. Whoever has it reads everything: delete it when it is no longer needed.</source>
            <translation>密钥已写入 %1。持有者可读取全部数据，用毕请删除。</translation>
        </message>
        <message>
            <source>Whole numbers and telephones; needs --reason.</source>
            <translation>不脱敏输出证件号码和电话，须写 --reason。</translation>
        </message>
        <message>
            <source>Why; it stands in the audit log.</source>
            <translation>理由，记入审计日志。</translation>
        </message>
        <message>
            <source>Write the raw key of the store for the sqlcipher shell to this new file (mode 0600); needs --reason.</source>
            <translation>将数据库原始密钥写入此新文件（权限 0600），供 sqlcipher 使用，须写 --reason。</translation>
        </message>
        <message>
            <source>export knows residents and cases.</source>
            <translation>export 只支持 residents 和 cases。</translation>
        </message>
        <message>
            <source>export needs residents or cases, and a file.</source>
            <translation>export 需要 residents 或 cases，以及一个文件。</translation>
        </message>
        <message>
            <source>residents or cases</source>
            <translation>residents（居民）或 cases（办件）</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>A replacement is asked for</source>
            <translation>已申请补换</translation>
        </message>
        <message>
            <source>Accepted at</source>
            <translation>受理时间</translation>
        </message>
        <message>
            <source>Accepted on</source>
            <translation>受理日期</translation>
        </message>
        <message>
            <source>Accepting organisation</source>
            <translation>受理单位</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>Activated on</source>
            <translation>启用日期</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>居住地址</translation>
        </message>
        <message>
            <source>Address of the place</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>代办人</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已评项数</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Applicant’s ID number</source>
            <translation>申请人证件号码</translation>
        </message>
        <message>
            <source>Applicant’s name</source>
            <translation>申请人姓名</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Application number</source>
            <translation>申请编号</translation>
        </message>
        <message>
            <source>Applied on</source>
            <translation>申请日期</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Approved by (name)</source>
            <translation>审批人姓名</translation>
        </message>
        <message>
            <source>Assessed on</source>
            <translation>评估日期</translation>
        </message>
        <message>
            <source>At</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>At the counter since</source>
            <translation>到点日期</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Authorisations</source>
            <translation>授权书</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>开户行</translation>
        </message>
        <message>
            <source>Bank function</source>
            <translation>金融功能</translation>
        </message>
        <message>
            <source>Bank function before the loss</source>
            <translation>挂失前金融功能</translation>
        </message>
        <message>
            <source>Bank function lost until</source>
            <translation>金融功能挂失至</translation>
        </message>
        <message>
            <source>Bank number</source>
            <translation>银行卡号</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Batch number</source>
            <translation>批次编号</translation>
        </message>
        <message>
            <source>Benefit a month</source>
            <translation>月保障金</translation>
        </message>
        <message>
            <source>Blanks damaged</source>
            <translation>报废张数</translation>
        </message>
        <message>
            <source>Blanks in the box</source>
            <translation>箱内总数</translation>
        </message>
        <message>
            <source>Blanks left</source>
            <translation>剩余张数</translation>
        </message>
        <message>
            <source>Blanks sent back</source>
            <translation>退回张数</translation>
        </message>
        <message>
            <source>Blanks used</source>
            <translation>已用张数</translation>
        </message>
        <message>
            <source>Borders</source>
            <translation>边界</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>箱号</translation>
        </message>
        <message>
            <source>Box of the blank</source>
            <translation>空白卡箱</translation>
        </message>
        <message>
            <source>C-2 and C-3 add up</source>
            <translation>C-2、C-3 累加</translation>
        </message>
        <message>
            <source>Card applied for on</source>
            <translation>申领日期</translation>
        </message>
        <message>
            <source>Card ended on</source>
            <translation>注销日期</translation>
        </message>
        <message>
            <source>Card identification</source>
            <translation>卡识别码</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>社保卡号</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Change rules</source>
            <translation>等级变更规则</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Checked by (name)</source>
            <translation>复核人姓名</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>享受资格</translation>
        </message>
        <message>
            <source>Class of aid</source>
            <translation>救助类别</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Clerk’s name</source>
            <translation>经办人姓名</translation>
        </message>
        <message>
            <source>Closed at</source>
            <translation>办结时间</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>居（村）委会</translation>
        </message>
        <message>
            <source>Confirmed on</source>
            <translation>确认日期</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>报废</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Date of death</source>
            <translation>死亡日期</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Deceased</source>
            <translation>已故</translation>
        </message>
        <message>
            <source>Decided at</source>
            <translation>决定时间</translation>
        </message>
        <message>
            <source>Decided on</source>
            <translation>决定日期</translation>
        </message>
        <message>
            <source>Deciding organisation</source>
            <translation>决定单位</translation>
        </message>
        <message>
            <source>Decision with its working</source>
            <translation>决定及核算过程</translation>
        </message>
        <message>
            <source>Deficiency to be made good by</source>
            <translation>容缺补齐截止日期</translation>
        </message>
        <message>
            <source>Digest of the list</source>
            <translation>名单摘要</translation>
        </message>
        <message>
            <source>Draft it came from</source>
            <translation>来源草稿</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>办理期限</translation>
        </message>
        <message>
            <source>Due at</source>
            <translation>办理时限（时刻）</translation>
        </message>
        <message>
            <source>Due date provisional</source>
            <translation>期限待节假日安排公布后确认</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>文化程度</translation>
        </message>
        <message>
            <source>Emergency contact</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Emergency telephone</source>
            <translation>紧急联系电话</translation>
        </message>
        <message>
            <source>Employment</source>
            <translation>从业状况</translation>
        </message>
        <message>
            <source>Ended on</source>
            <translation>办结日期</translation>
        </message>
        <message>
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>办理过程</translation>
        </message>
        <message>
            <source>Failed payments</source>
            <translation>失败笔数</translation>
        </message>
        <message>
            <source>Family as declared</source>
            <translation>申报家庭情况</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>工本费</translation>
        </message>
        <message>
            <source>Final grade</source>
            <translation>最终等级</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>探访情况</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>各项情况</translation>
        </message>
        <message>
            <source>First assessor</source>
            <translation>评估人员一</translation>
        </message>
        <message>
            <source>First assessor (name)</source>
            <translation>评估人员一（姓名）</translation>
        </message>
        <message>
            <source>First month</source>
            <translation>起发月份</translation>
        </message>
        <message>
            <source>First serial</source>
            <translation>起始序列号</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>跟进措施</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>表单</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>Handed over on</source>
            <translation>领卡日期</translation>
        </message>
        <message>
            <source>Head of household</source>
            <translation>户主</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>持卡人</translation>
        </message>
        <message>
            <source>Holder’s name</source>
            <translation>持卡人姓名</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭户</translation>
        </message>
        <message>
            <source>Household number</source>
            <translation>户号</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>ID document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Item name</source>
            <translation>事项名称</translation>
        </message>
        <message>
            <source>Item version</source>
            <translation>事项版本</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Kind of application</source>
            <translation>申领类型</translation>
        </message>
        <message>
            <source>Kind of batch</source>
            <translation>批次类别</translation>
        </message>
        <message>
            <source>Kind of household</source>
            <translation>户别</translation>
        </message>
        <message>
            <source>Kind of slip</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>止发月份</translation>
        </message>
        <message>
            <source>Last serial</source>
            <translation>截止序列号</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <source>Line of business</source>
            <translation>业务条线</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>生成人</translation>
        </message>
        <message>
            <source>Made by (name)</source>
            <translation>生成人姓名</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>制卡日期</translation>
        </message>
        <message>
            <source>Marital status</source>
            <translation>婚姻状况</translation>
        </message>
        <message>
            <source>Mark exports</source>
            <translation>导出文件加水印</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Month of the batch</source>
            <translation>批次月份</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>Months paid</source>
            <translation>发放月份</translation>
        </message>
        <message>
            <source>Movements</source>
            <translation>出入库记录</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name in the order of pinyin</source>
            <translation>姓名（拼音排序）</translation>
        </message>
        <message>
            <source>Name of the account</source>
            <translation>户名</translation>
        </message>
        <message>
            <source>Name of the place</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Next visit by</source>
            <translation>下次探访期限</translation>
        </message>
        <message>
            <source>Not paid, and why</source>
            <translation>暂缓及原因</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Number of the assessment</source>
            <translation>评估编号</translation>
        </message>
        <message>
            <source>Of it arrears</source>
            <translation>其中补发</translation>
        </message>
        <message>
            <source>Opacity of the watermark</source>
            <translation>水印浓度</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属机构</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>办理结果</translation>
        </message>
        <message>
            <source>PIN locked</source>
            <translation>密码已锁定</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>发放明细</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Person seen</source>
            <translation>见到本人</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>Political status</source>
            <translation>政治面貌</translation>
        </message>
        <message>
            <source>Preliminary grade</source>
            <translation>初步等级</translation>
        </message>
        <message>
            <source>Print log</source>
            <translation>打印记录</translation>
        </message>
        <message>
            <source>Printed at</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <source>Printed by</source>
            <translation>打印人</translation>
        </message>
        <message>
            <source>Printed by (name)</source>
            <translation>打印人姓名</translation>
        </message>
        <message>
            <source>Promise to make good</source>
            <translation>容缺承诺</translation>
        </message>
        <message>
            <source>Promised working days</source>
            <translation>承诺工作日</translation>
        </message>
        <message>
            <source>Reason of the application</source>
            <translation>补换原因</translation>
        </message>
        <message>
            <source>Reason of the assessment</source>
            <translation>评估原因</translation>
        </message>
        <message>
            <source>Received at</source>
            <translation>收件时间</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>收件日期</translation>
        </message>
        <message>
            <source>Receiving organisation</source>
            <translation>收件单位</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Registered address</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>登记日期</translation>
        </message>
        <message>
            <source>Registration number</source>
            <translation>登记号</translation>
        </message>
        <message>
            <source>Relation of emergency contact</source>
            <translation>与紧急联系人关系</translation>
        </message>
        <message>
            <source>Relation to head of household</source>
            <translation>与户主关系</translation>
        </message>
        <message>
            <source>Replaced by</source>
            <translation>新卡</translation>
        </message>
        <message>
            <source>Replaces</source>
            <translation>原卡</translation>
        </message>
        <message>
            <source>Reported lost at</source>
            <translation>挂失网点</translation>
        </message>
        <message>
            <source>Reprints</source>
            <translation>补打次数</translation>
        </message>
        <message>
            <source>Residence category</source>
            <translation>户籍情况</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Review on</source>
            <translation>复核日期</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>修订号</translation>
        </message>
        <message>
            <source>Risk class</source>
            <translation>风险等级</translation>
        </message>
        <message>
            <source>Risk class from now on</source>
            <translation>此后风险等级</translation>
        </message>
        <message>
            <source>Saved at</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Second assessor</source>
            <translation>评估人员二</translation>
        </message>
        <message>
            <source>Second assessor (name)</source>
            <translation>评估人员二（姓名）</translation>
        </message>
        <message>
            <source>Second telephone</source>
            <translation>备用电话</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>流水号</translation>
        </message>
        <message>
            <source>Serial of the blank</source>
            <translation>空白卡序列号</translation>
        </message>
        <message>
            <source>Service item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Settled at</source>
            <translation>处理时间</translation>
        </message>
        <message>
            <source>Settled by</source>
            <translation>处理人</translation>
        </message>
        <message>
            <source>Settled by (name)</source>
            <translation>处理人姓名</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>Slip number</source>
            <translation>文书编号</translation>
        </message>
        <message>
            <source>Social function before the loss</source>
            <translation>挂失前社保功能</translation>
        </message>
        <message>
            <source>Social function lost until</source>
            <translation>社保功能挂失至</translation>
        </message>
        <message>
            <source>Social security function</source>
            <translation>社保功能</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>数据来源</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>State and its last day</source>
            <translation>状态和截止日</translation>
        </message>
        <message>
            <source>Statutory limit</source>
            <translation>法定期限</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Supply by</source>
            <translation>补正截止日期</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>人员标签</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Time not counted</source>
            <translation>不计时限</translation>
        </message>
        <message>
            <source>To be repeated by</source>
            <translation>下次评估期限</translation>
        </message>
        <message>
            <source>To be supplied</source>
            <translation>需补正内容</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Totals by class</source>
            <translation>分类合计</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>发放至</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Visited on</source>
            <translation>探访日期</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>探访人</translation>
        </message>
        <message>
            <source>Visitor (name)</source>
            <translation>探访人（姓名）</translation>
        </message>
        <message>
            <source>Vouchers</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Watermark on prints</source>
            <translation>打印件水印</translation>
        </message>
        <message>
            <source>Watermark on screens</source>
            <translation>屏幕水印</translation>
        </message>
        <message>
            <source>Way of visiting</source>
            <translation>探访方式</translation>
        </message>
        <message>
            <source>What became of the limit</source>
            <translation>时限执行情况</translation>
        </message>
        <message>
            <source>Where they come from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Why it failed</source>
            <translation>失败原因</translation>
        </message>
        <message>
            <source>Why it was stopped</source>
            <translation>停发原因</translation>
        </message>
        <message>
            <source>Working days to handle</source>
            <translation>办理工作日数</translation>
        </message>
    </context>
    <context>
        <name>FieldText</name>
        <message>
            <source>(nothing)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>其他内容</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属机构</translation>
        </message>
        <message>
            <source>a record that is not here</source>
            <translation>本机没有的记录</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>FileWords</name>
        <message>
            <source>%1 KB</source>
            <translation>%1 KB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 字节</translation>
        </message>
        <message>
            <source>%1, up to %2 MB each; files can also be dropped on a material.</source>
            <translation>%1 格式，每个不超过 %2 MB；也可将文件拖放到材料上。</translation>
        </message>
        <message>
            <source>at the city</source>
            <translation>已在市级平台</translation>
        </message>
        <message>
            <source>on this desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>on this desk, %1 % sent</source>
            <translation>本机，已上传 %1 %</translation>
        </message>
        <message>
            <source>on this desk, and on a stick to the city</source>
            <translation>本机，已随U盘带出</translation>
        </message>
        <message>
            <source>only at the city</source>
            <translation>仅在市级平台</translation>
        </message>
        <message>
            <source>only at the city, %1 % fetched</source>
            <translation>仅在市级平台，已取回 %1 %</translation>
        </message>
        <message>
            <source>only at the city, asked for</source>
            <translation>仅在市级平台，已请求取回</translation>
        </message>
        <message>
            <source>refused by the city</source>
            <translation>市级平台拒收</translation>
        </message>
        <message>
            <source>refused by the city: %1</source>
            <translation>市级平台拒收：%1</translation>
        </message>
    </context>
    <context>
        <name>FindingTable</name>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>所在行</translation>
        </message>
        <message>
            <source>Given back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>已更正</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>待核实</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>怎么办</translation>
        </message>
        <message>
            <source>What was found, for the first one</source>
            <translation>发现的问题（以首行为例）</translation>
        </message>
    </context>
    <context>
        <name>HouseholdWords</name>
        <message>
            <source>A member died</source>
            <translation>成员去世</translation>
        </message>
        <message>
            <source>A new head of household</source>
            <translation>变更户主</translation>
        </message>
        <message>
            <source>Household %1 has %2 heads. Say in the files of its members who it is.</source>
            <translation>户号 %1 的家庭户有 %2 名户主，请在成员档案中确定一人。</translation>
        </message>
        <message>
            <source>Lives with: %1</source>
            <translation>同户人员：%1</translation>
        </message>
        <message>
            <source>Members of the household: %1</source>
            <translation>本户成员：%1</translation>
        </message>
        <message>
            <source>Open matter: %1, %2</source>
            <translation>在办事项：%1，%2</translation>
        </message>
        <message>
            <source>Somebody joined the household</source>
            <translation>成员迁入</translation>
        </message>
        <message>
            <source>Somebody left the household</source>
            <translation>成员迁出</translation>
        </message>
        <message>
            <source>The head of household %1 has died. Say in the file of a member who follows.</source>
            <translation>户号 %1 的户主已去世，请在成员档案中确定新户主。</translation>
        </message>
        <message>
            <source>The head of household %1 moved away or is the head no more. Say in the file of a member who it is now.</source>
            <translation>户号 %1 的户主已迁出或不再是户主，请在成员档案中确定新户主。</translation>
        </message>
        <message>
            <source>The head of household left the place empty</source>
            <translation>户主离户，户主暂缺</translation>
        </message>
        <message numerus="yes">
            <source>The household of %n people is not there any more. Give them another.</source>
            <translation>
                <numerusform>%n 名居民所在的家庭户已不存在，请为其重新确定家庭户。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportLedger</name>
        <message>
            <source>%1 is there already; the rejected rows need a new file.</source>
            <translation>%1 已存在，退回行须写入新文件。</translation>
        </message>
        <message>
            <source>A ledger of residents: CSV, XLSX or XLS.</source>
            <translation>居民台账：CSV、XLSX 或 XLS。</translation>
        </message>
        <message>
            <source>A resident has no field “%1”.</source>
            <translation>居民档案没有“%1”字段。</translation>
        </message>
        <message>
            <source>Check every row, write nothing into the desk.</source>
            <translation>只逐行检查，不写入数据。</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>Import this column as that field (may be repeated); an empty field leaves it out.</source>
            <translation>将此列导入为该字段（可重复）；字段为空则不导入。</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Left out, because they belong to another organisation: %1</source>
            <translation>属于其他机构、未导入：%1</translation>
        </message>
        <message>
            <source>New: %1, changed: %2, unchanged: %3, new households: %4</source>
            <translation>新增 %1 人，更新 %2 人，未变 %3 人，新增家庭 %4 户</translation>
        </message>
        <message>
            <source>Nothing was written: this was a trial.</source>
            <translation>仅为试运行，未写入数据。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Rows: %1, good: %2, to be put right: %3</source>
            <translation>共 %1 行，合格 %2 行，待更正 %3 行</translation>
        </message>
        <message>
            <source>Sheet of a workbook; usually the first that is not empty.</source>
            <translation>工作表名称，通常为第一个非空工作表。</translation>
        </message>
        <message>
            <source>The ledger has no column “%1”; there are: %2.</source>
            <translation>台账没有“%1”列，现有：%2。</translation>
        </message>
        <message>
            <source>The rows to be put right are in %1.</source>
            <translation>待更正的行已写入 %1。</translation>
        </message>
        <message>
            <source>Write the rows that need a person to this new file, with the reasons.</source>
            <translation>将需人工处理的行连同原因写入此新文件。</translation>
        </message>
        <message>
            <source>import takes one file.</source>
            <translation>import 需要一个文件。</translation>
        </message>
    </context>
    <context>
        <name>Init</name>
        <message>
            <source>--admin-number and --admin-name say who the first administrator is.</source>
            <translation>请用 --admin-number 和 --admin-name 指明首任管理员。</translation>
        </message>
        <message>
            <source>--org needs the code of a street (9 digits) or a committee (12 digits).</source>
            <translation>--org 需要街道（9 位）或居村委（12 位）的区划代码。</translation>
        </message>
        <message>
            <source>Code of the street or committee, 9 or 12 digits.</source>
            <translation>街道或居村委的区划代码，9 位或 12 位。</translation>
        </message>
        <message>
            <source>Name of the first administrator.</source>
            <translation>首任管理员的姓名。</translation>
        </message>
        <message>
            <source>Name of the organisation; usually that of the code.</source>
            <translation>单位名称，通常取自区划代码。</translation>
        </message>
        <message>
            <source>New passphrase of %1</source>
            <translation>%1 的新口令</translation>
        </message>
        <message>
            <source>Number of the counter.</source>
            <translation>窗口号。</translation>
        </message>
        <message>
            <source>Number that the first administrator signs in with.</source>
            <translation>首任管理员的登录工号。</translation>
        </message>
        <message>
            <source>Print it and put it into the safe. It is shown this once, and opens the desk when no passphrase does.</source>
            <translation>请打印并存入保险柜。恢复码只显示这一次，口令都失效时可凭它打开窗口。</translation>
        </message>
        <message>
            <source>Recovery code: %1</source>
            <translation>恢复码：%1</translation>
        </message>
        <message>
            <source>The code %1 is in no list: --name says what it is called.</source>
            <translation>区划代码 %1 不在列表中，请用 --name 写明名称。</translation>
        </message>
        <message>
            <source>The desk of %1 is made in %2.</source>
            <translation>%1的窗口已建立，位于 %2。</translation>
        </message>
        <message>
            <source>init makes the first person: use --admin-number and --admin-name.</source>
            <translation>init 会建立首个人员，请用 --admin-number 和 --admin-name。</translation>
        </message>
        <message>
            <source>init takes options only.</source>
            <translation>init 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>LedgerFinding</name>
        <message>
            <source>A character could not be read from the file; type it again.</source>
            <translation>文件中有字符无法识别，请重新录入。</translation>
        </message>
        <message>
            <source>A spreadsheet turned the ID number into a decimal number and its last digits are lost; type it again into a text column.</source>
            <translation>公民身份号码被电子表格改成了数值，末几位已丢失；请将该列设为文本后重新录入。</translation>
        </message>
        <message>
            <source>Asterisks hide a part of the value; a masked list cannot be imported, ask for the unmasked one.</source>
            <translation>内容已脱敏（含星号），不能导入，请索取未脱敏的名册。</translation>
        </message>
        <message>
            <source>Blanks in the name were taken out.</source>
            <translation>姓名中的空格已去除。</translation>
        </message>
        <message>
            <source>Blanks or a lower-case x in the ID number were put right.</source>
            <translation>公民身份号码中的空格或小写 x 已更正。</translation>
        </message>
        <message>
            <source>Full-width digits in the ID number were put right.</source>
            <translation>公民身份号码中的全角数字已更正。</translation>
        </message>
        <message>
            <source>No committee here is called “%{text}”; the field stays empty.</source>
            <translation>辖区内没有名为“%{text}”的居（村）委会，该项留空。</translation>
        </message>
        <message>
            <source>Row %{otherRow} has the same ID number; check whose it is.</source>
            <translation>公民身份号码与第 %{otherRow} 行重复，请核实属于谁。</translation>
        </message>
        <message>
            <source>Several committees are called “%{text}”; the field stays empty.</source>
            <translation>有多个居（村）委会名为“%{text}”，该项留空。</translation>
        </message>
        <message>
            <source>The 15-digit number may mean %{year} or %{otherYear}; ask for the 18-digit number.</source>
            <translation>15 位号码可能是 %{year} 年或 %{otherYear} 年出生，请核实 18 位号码。</translation>
        </message>
        <message>
            <source>The 15-digit number was converted to 18 digits.</source>
            <translation>15 位号码已转换为 18 位。</translation>
        </message>
        <message>
            <source>The ID number is missing.</source>
            <translation>缺少公民身份号码。</translation>
        </message>
        <message>
            <source>The date of birth %{birth} contradicts the ID number, which says %{inNumber}.</source>
            <translation>出生日期 %{birth} 与公民身份号码中的 %{inNumber} 不符，请核对。</translation>
        </message>
        <message>
            <source>The household has a second head here; the first is in row %{otherRow}.</source>
            <translation>该户在此出现第二名户主，前一名在第 %{otherRow} 行。</translation>
        </message>
        <message>
            <source>The household of this row has no head.</source>
            <translation>该行所在户没有户主。</translation>
        </message>
        <message>
            <source>The last character of the ID number does not fit the others; a digit is wrong.</source>
            <translation>公民身份号码校验码不符，至少有一位数字有误，请对照证件核实。</translation>
        </message>
        <message>
            <source>The mobile number is one digit short.</source>
            <translation>手机号码少一位。</translation>
        </message>
        <message>
            <source>The name holds a character that names do not have.</source>
            <translation>姓名中含有不应出现的字符。</translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation>缺少姓名。</translation>
        </message>
        <message>
            <source>The row of this household’s head was not imported.</source>
            <translation>该行所在户的户主未能导入。</translation>
        </message>
        <message>
            <source>The sex contradicts the ID number; check both.</source>
            <translation>性别与公民身份号码不符，请核对两项。</translation>
        </message>
        <message>
            <source>This does not look like a telephone number.</source>
            <translation>联系电话格式异常。</translation>
        </message>
        <message>
            <source>This is not an ID number; check its length and digits.</source>
            <translation>证件号码格式不正确，请检查位数和字符。</translation>
        </message>
        <message>
            <source>“%{text}” is not a date; the one in the ID number is used.</source>
            <translation>“%{text}”不是有效日期，已采用公民身份号码中的出生日期。</translation>
        </message>
        <message>
            <source>“%{text}” is not known here; the field stays empty.</source>
            <translation>无法识别“%{text}”，该项留空。</translation>
        </message>
    </context>
    <context>
        <name>OwnPassphrase</name>
        <message>
            <source>New passphrase of %1</source>
            <translation>%1 的新口令</translation>
        </message>
        <message>
            <source>The passphrase of %1 is changed.</source>
            <translation>%1 的口令已修改。</translation>
        </message>
        <message>
            <source>passphrase takes options only.</source>
            <translation>passphrase 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>PassphraseSource</name>
        <message>
            <source>--passphrase-fd needs the number of an open file descriptor.</source>
            <translation>--passphrase-fd 需要一个已打开的文件描述符编号。</translation>
        </message>
        <message>
            <source>Give --passphrase-fd or --passphrase-file, not both.</source>
            <translation>--passphrase-fd 和 --passphrase-file 只能用一个。</translation>
        </message>
        <message>
            <source>No passphrase came from the file descriptor.</source>
            <translation>未从文件描述符读到口令。</translation>
        </message>
        <message>
            <source>Nothing was given: no terminal to ask at, or nothing was typed. Use --%1 or --%2.</source>
            <translation>没有内容：没有可询问的终端，或未输入内容。请用 --%1 或 --%2。</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>请再输入一次</translation>
        </message>
        <message>
            <source>Read the code of the enrolment from %1.</source>
            <translation>从%1读取登记码。</translation>
        </message>
        <message>
            <source>Read the new passphrase from this file descriptor, one line.</source>
            <translation>从该文件描述符读取新口令，一行。</translation>
        </message>
        <message>
            <source>Read the new passphrase from this file, one line; it must be yours, mode 0600 or 0400.</source>
            <translation>从该文件读取新口令，一行；文件须属于您本人，权限为 0600 或 0400。</translation>
        </message>
        <message>
            <source>Read the passphrase from this file descriptor, one line.</source>
            <translation>从此文件描述符读取一行作为口令。</translation>
        </message>
        <message>
            <source>Read the passphrase from this file, one line; it must be yours, mode 0600 or 0400.</source>
            <translation>从此文件读取一行作为口令；文件须归本人所有，权限为 0600 或 0400。</translation>
        </message>
        <message>
            <source>Read the passphrase of the city's key from %1.</source>
            <translation>从%1读取市级密钥的口令。</translation>
        </message>
        <message>
            <source>Read the password of the city's administrator from %1.</source>
            <translation>从%1读取市级管理员的密码。</translation>
        </message>
        <message>
            <source>Sign in with the certificate on a token; read its PIN from this file descriptor, one line.</source>
            <translation>用介质上的证书登录；从该文件描述符读取 PIN 码，一行。</translation>
        </message>
        <message>
            <source>The passphrase file %1 can be read by others: it must belong to you and have mode 0600 or 0400.</source>
            <translation>口令文件 %1 可被他人读取：文件须归本人所有，权限为 0600 或 0400。</translation>
        </message>
        <message>
            <source>The passphrase file %1 cannot be opened.</source>
            <translation>无法打开口令文件 %1。</translation>
        </message>
        <message>
            <source>The passphrase file %1 is empty.</source>
            <translation>口令文件 %1 为空。</translation>
        </message>
        <message>
            <source>The passphrase file %1 is no regular file.</source>
            <translation>口令文件 %1 不是普通文件。</translation>
        </message>
        <message>
            <source>The same from this file, one line; it must be yours, mode 0600 or 0400.</source>
            <translation>同上，从该文件读取一行；文件须属于您，权限为 0600 或 0400。</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
        <message>
            <source>There is no passphrase: no terminal to ask at, or nothing was typed. Use --passphrase-fd or --passphrase-file.</source>
            <translation>没有口令：没有可询问的终端，或未输入内容。请用 --passphrase-fd 或 --passphrase-file。</translation>
        </message>
        <message>
            <source>this file descriptor, one line</source>
            <translation>此文件描述符（一行）</translation>
        </message>
        <message>
            <source>this file, one line; it must be yours, mode 0600 or 0400</source>
            <translation>此文件（一行；文件须归本人所有，权限为 0600 或 0400）</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>%1 can no longer sign in. Whoever took a copy of the desk along can still open the copy: change the key of the store when that matters.</source>
            <translation>%1 不能再登录。若曾带走数据副本，仍可打开该副本；必要时请更换数据库密钥。</translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>已修改 %1 的信息。</translation>
        </message>
        <message>
            <source>%1 may sign in as %2, and has to choose an own passphrase then.</source>
            <translation>%1 可用工号 %2 登录，登录时须设置自己的口令。</translation>
        </message>
        <message>
            <source>%1 may try again at once.</source>
            <translation>%1 可立即重新登录。</translation>
        </message>
        <message>
            <source>--%1 goes with add and edit.</source>
            <translation>--%1 只用于 add 和 edit。</translation>
        </message>
        <message>
            <source>--%1 needs a date such as 2026-11-21.</source>
            <translation>--%1 需要日期，如 2026-11-21。</translation>
        </message>
        <message>
            <source>--name and --roles say who the new person is.</source>
            <translation>须以 --name 和 --roles 说明新增的是谁。</translation>
        </message>
        <message>
            <source>--org needs the code of a street (9 digits) or a committee (12 digits).</source>
            <translation>--org 需要街道（9 位）或居村委会（12 位）代码。</translation>
        </message>
        <message>
            <source>A first passphrase goes with add and reset.</source>
            <translation>初始口令只用于 add 和 reset。</translation>
        </message>
        <message>
            <source>Code of the organisation whose records the person works with; empty: that of the desk.</source>
            <translation>此人所办业务的机构代码；为空则与工作台相同。</translation>
        </message>
        <message>
            <source>First day the person may sign in; empty: no limit.</source>
            <translation>允许登录的第一天；为空则不限。</translation>
        </message>
        <message>
            <source>First passphrase of %1</source>
            <translation>%1 的初始口令</translation>
        </message>
        <message>
            <source>Last day the person may sign in; empty: no limit.</source>
            <translation>允许登录的最后一天；为空则不限。</translation>
        </message>
        <message>
            <source>Name of the person.</source>
            <translation>此人的姓名。</translation>
        </message>
        <message>
            <source>Roles, separated by commas: %1.</source>
            <translation>角色，以逗号分隔：%1。</translation>
        </message>
        <message>
            <source>Sign-in number of the person.</source>
            <translation>此人的工号。</translation>
        </message>
        <message>
            <source>The sign-in number of one person is missing.</source>
            <translation>缺少一个人的工号。</translation>
        </message>
        <message>
            <source>list, add, edit, remove, reset or unlock</source>
            <translation>list、add、edit、remove、reset 或 unlock</translation>
        </message>
        <message>
            <source>people knows list, add, edit, remove, reset and unlock.</source>
            <translation>people 支持 list、add、edit、remove、reset 和 unlock。</translation>
        </message>
        <message>
            <source>people list takes options only.</source>
            <translation>people list 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>PersonChoice</name>
        <message>
            <source>--person needs the id that search shows, or a whole ID number.</source>
            <translation>--person 需要 search 显示的标识，或完整的证件号码。</translation>
        </message>
        <message>
            <source>--person takes a resident, not “%1”.</source>
            <translation>--person 须为居民，不能是“%1”。</translation>
        </message>
    </context>
    <context>
        <name>PersonState</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>active</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>first passphrase</source>
            <translation>待改初始口令</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1 起</translation>
        </message>
        <message>
            <source>locked until %1</source>
            <translation>锁定至 %1</translation>
        </message>
        <message>
            <source>passphrase too old</source>
            <translation>口令已到期</translation>
        </message>
        <message>
            <source>unlimited</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
    </context>
    <context>
        <name>PopulationReport</name>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Everybody in the register who is alive, by full years on the day.</source>
            <translation>在册健在人口，按当日周岁统计。</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Population by age and sex</source>
            <translation>人口年龄性别构成</translation>
        </message>
        <message>
            <source>Population pyramid</source>
            <translation>人口金字塔</translation>
        </message>
        <message>
            <source>Sex not known</source>
            <translation>性别不详</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>The register as it is now: who moved away or died since the day is not put back.</source>
            <translation>以现有登记为准：该日之后迁出或死亡的人员不再还原。</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>女</translation>
        </message>
    </context>
    <context>
        <name>ProblemText</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A mobile number has 11 digits; this one is one short. Ask for it again.</source>
            <translation>手机号码为 11 位，少一位，请重新询问。</translation>
        </message>
        <message>
            <source>A mobile number has {expected} digits, this one has {length}. Ask for it again.</source>
            <translation>手机号码应为 {expected} 位，现为 {length} 位，请重新询问。</translation>
        </message>
        <message>
            <source>A number of 15 digits; today it is {converted}.</source>
            <translation>15 位旧号码，现为 {converted}。</translation>
        </message>
        <message>
            <source>A relation to the head of household is given, but no household. Choose the household.</source>
            <translation>已填与户主关系，但没有所属家庭户，请选择家庭户。</translation>
        </message>
        <message>
            <source>A spreadsheet program has rounded this number; its last digits are lost. Take it from the document.</source>
            <translation>号码已被电子表格软件取整，末几位丢失，请从证件上抄录。</translation>
        </message>
        <message>
            <source>Asterisks hide a part of this value and are never stored. Type the whole value.</source>
            <translation>内容已脱敏（含星号），不予保存，请录入完整内容。</translation>
        </message>
        <message>
            <source>Born on {birth}, this person would be over 130 years old. Please check.</source>
            <translation>出生于 {birth}，年龄超过 130 岁，请核对。</translation>
        </message>
        <message>
            <source>Citizen identity number</source>
            <translation>公民身份号码</translation>
        </message>
        <message>
            <source>Citizen identity number of 15 digits</source>
            <translation>15 位公民身份号码</translation>
        </message>
        <message>
            <source>Disability certificate</source>
            <translation>残疾人证</translation>
        </message>
        <message>
            <source>Foreigner’s permanent residence card (2017)</source>
            <translation>外国人永久居留身份证（2017 版）</translation>
        </message>
        <message>
            <source>Foreigner’s permanent residence card (2023)</source>
            <translation>外国人永久居留身份证（2023 版）</translation>
        </message>
        <message>
            <source>It ends in 000, as a number does that a spreadsheet program has rounded. Compare it with the document.</source>
            <translation>号码以 000 结尾，可能已被电子表格软件取整，请对照证件核对。</translation>
        </message>
        <message>
            <source>It has {length} characters, {expected} are expected. Compare it with the document.</source>
            <translation>号码有 {length} 位，应为 {expected} 位，请对照证件核对。</translation>
        </message>
        <message>
            <source>Mainland travel permit for Hong Kong and Macao residents</source>
            <translation>港澳居民来往内地通行证</translation>
        </message>
        <message>
            <source>Mainland travel permit for Taiwan residents</source>
            <translation>台湾居民来往大陆通行证</translation>
        </message>
        <message>
            <source>No province has the code {code}. Check the first two digits.</source>
            <translation>没有代码为 {code} 的省份，请核对前两位。</translation>
        </message>
        <message>
            <source>Part of the number is hidden by asterisks; the whole number is needed.</source>
            <translation>号码有部分被星号遮盖，需要完整号码。</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>护照</translation>
        </message>
        <message>
            <source>Please fill this in.</source>
            <translation>请填写此项。</translation>
        </message>
        <message>
            <source>Residence permit for Hong Kong, Macao and Taiwan residents</source>
            <translation>港澳台居民居住证</translation>
        </message>
        <message>
            <source>The ID number has another date of birth. Compare with the document and correct one of them.</source>
            <translation>与证件号码中的出生日期不符，请对照证件更正其中一项。</translation>
        </message>
        <message>
            <source>The ID number says otherwise. Compare with the document and correct one of them.</source>
            <translation>与证件号码中的性别不符，请对照证件更正其中一项。</translation>
        </message>
        <message>
            <source>The check character is {found}, it would have to be {expected}: a character is wrong or two are exchanged.</source>
            <translation>校验码为 {found}，应为 {expected}：有一位写错，或两位颠倒。</translation>
        </message>
        <message>
            <source>The date of birth in it, {birth}, is too long ago. Compare it with the document.</source>
            <translation>号码中的出生日期 {birth} 过早，请对照证件核对。</translation>
        </message>
        <message>
            <source>The date of birth in it, {birth}, lies in the future. Compare it with the document.</source>
            <translation>号码中的出生日期 {birth} 晚于今天，请对照证件核对。</translation>
        </message>
        <message>
            <source>The date of birth in it, {text}, is not a day of the calendar. Compare it with the document.</source>
            <translation>号码中的出生日期 {text} 不存在，请对照证件核对。</translation>
        </message>
        <message>
            <source>The date of birth is not known. Ask for it.</source>
            <translation>出生日期未知，请询问后填写。</translation>
        </message>
        <message>
            <source>The date of birth lies in the future. Check the year.</source>
            <translation>出生日期晚于今天，请核对年份。</translation>
        </message>
        <message>
            <source>The date of death is before the date of birth. Check both.</source>
            <translation>死亡日期早于出生日期，请核对两项。</translation>
        </message>
        <message>
            <source>The date of death lies in the future. Check the year.</source>
            <translation>死亡日期晚于今天，请核对年份。</translation>
        </message>
        <message>
            <source>The form has no such field. Leave it out.</source>
            <translation>表单没有此项，请去掉。</translation>
        </message>
        <message>
            <source>The item is for people with a local hukou; the file says otherwise.</source>
            <translation>此事项限本地户籍，档案中为外地户籍。</translation>
        </message>
        <message>
            <source>The item is for people without a local hukou; the file says otherwise.</source>
            <translation>此事项限外地户籍，档案中为本地户籍。</translation>
        </message>
        <message>
            <source>The item is for the other sex. Please check.</source>
            <translation>此事项面向另一性别，请核对。</translation>
        </message>
        <message>
            <source>The name has one character only. Check that it is complete.</source>
            <translation>姓名只有一个字，请核对是否完整。</translation>
        </message>
        <message>
            <source>The name is longer than {limit} characters. Please check.</source>
            <translation>姓名超过 {limit} 个字，请核对。</translation>
        </message>
        <message>
            <source>The name is missing. Take it from the document.</source>
            <translation>缺少姓名，请按证件填写。</translation>
        </message>
        <message>
            <source>The number does not say the century; a birth in {century}xx is assumed, please check.</source>
            <translation>号码不含世纪，按 {century}xx 年出生处理，请核对。</translation>
        </message>
        <message>
            <source>The number has a tidier form, which is the one that is stored.</source>
            <translation>号码将按规范格式保存。</translation>
        </message>
        <message>
            <source>The organisation code in it has the check character {found}, it would have to be {expected}.</source>
            <translation>其中组织机构代码的校验码为 {found}，应为 {expected}。</translation>
        </message>
        <message>
            <source>The person has none of these tags: {any}.</source>
            <translation>此人没有以下任一标签：{any}。</translation>
        </message>
        <message>
            <source>The person is {age} years old, the item begins at {min}; it is possible from {from} on.</source>
            <translation>现年 {age} 岁，此事项须满 {min} 岁，自 {from} 起可以办理。</translation>
        </message>
        <message>
            <source>The person is {age} years old, the item is for people up to {max}.</source>
            <translation>现年 {age} 岁，此事项限 {max} 岁及以下。</translation>
        </message>
        <message>
            <source>The person lacks these tags: {missing}.</source>
            <translation>此人缺少以下标签：{missing}。</translation>
        </message>
        <message>
            <source>The place code {code} is in no list; old codes may be missing there.</source>
            <translation>行政区划代码 {code} 不在列表中，可能是旧代码。</translation>
        </message>
        <message>
            <source>There is a date of death. Tick “Deceased”, or clear the date.</source>
            <translation>已填死亡日期，请勾选“已故”或清除日期。</translation>
        </message>
        <message>
            <source>There is no ID number; the person is found by name only.</source>
            <translation>没有证件号码，只能按姓名查找。</translation>
        </message>
        <message>
            <source>There is no number. Enter it, or read the card.</source>
            <translation>没有号码，请输入或读取证件。</translation>
        </message>
        <message>
            <source>This date lies in the future. Check the year.</source>
            <translation>日期晚于今天，请核对年份。</translation>
        </message>
        <message>
            <source>This date lies in the past. Choose today or a later day.</source>
            <translation>日期早于今天，请选择今天或以后的日期。</translation>
        </message>
        <message>
            <source>This does not look like a telephone number. Ask for it again.</source>
            <translation>联系电话格式异常，请重新询问。</translation>
        </message>
        <message>
            <source>This has {length} characters, at most {max} are possible. Shorten it.</source>
            <translation>共 {length} 个字，最多 {max} 个字，请缩短。</translation>
        </message>
        <message>
            <source>This is no position. Write the longitude first, then the latitude: 121.4737,31.2304.</source>
            <translation>不是经纬度。请先写经度，再写纬度，如 121.4737,31.2304。</translation>
        </message>
        <message>
            <source>This is none of the choices. Choose one from the list.</source>
            <translation>不在可选范围内，请从列表中选择。</translation>
        </message>
        <message>
            <source>This is not a date. Write it as 2012-09-24.</source>
            <translation>不是日期，请写作 2012-09-24。</translation>
        </message>
        <message>
            <source>This is not a telephone number. A landline begins with its area code.</source>
            <translation>不是有效的电话号码，固定电话请加区号。</translation>
        </message>
        <message>
            <source>This is not a unified social credit code.</source>
            <translation>不是有效的统一社会信用代码。</translation>
        </message>
        <message>
            <source>This is not right ({code}). Compare it with the document.</source>
            <translation>填写有误（{code}），请对照证件核对。</translation>
        </message>
        <message>
            <source>This is not the code of a committee (12 digits). Choose one from the list.</source>
            <translation>不是居（村）委会代码（12 位），请从列表中选择。</translation>
        </message>
        <message>
            <source>This is not the number of a bank account. Compare it with the card.</source>
            <translation>不是有效的银行账号，请对照银行卡核对。</translation>
        </message>
        <message>
            <source>This is not the number of a disability certificate.</source>
            <translation>不是有效的残疾人证号。</translation>
        </message>
        <message>
            <source>This is not the number of an identity document.</source>
            <translation>不是有效的身份证件号码。</translation>
        </message>
        <message>
            <source>This is not the number of any document known here. Compare it with the document.</source>
            <translation>不是已知证件的号码，请对照证件核对。</translation>
        </message>
        <message>
            <source>This must be at least {min}.</source>
            <translation>不得小于 {min}。</translation>
        </message>
        <message>
            <source>This must be at most {max}.</source>
            <translation>不得大于 {max}。</translation>
        </message>
        <message>
            <source>This value does not fit the field. Enter it again.</source>
            <translation>填写的内容与此项不符，请重新填写。</translation>
        </message>
        <message>
            <source>Unified social credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Unknown kind of number</source>
            <translation>未知种类的号码</translation>
        </message>
        <message>
            <source>{code} is not the region of such a permit.</source>
            <translation>{code} 不是此类证件的地区代码。</translation>
        </message>
        <message>
            <source>{found} is not a category of disability (1 to 7).</source>
            <translation>{found} 不是残疾类别（1 至 7）。</translation>
        </message>
        <message>
            <source>{found} is not a grade of disability (1 to 4).</source>
            <translation>{found} 不是残疾等级（1 至 4）。</translation>
        </message>
        <message>
            <source>{found} is not a known registering department.</source>
            <translation>{found} 不是已知的登记管理部门代码。</translation>
        </message>
        <message>
            <source>“{character}” at position {position} cannot stand there. Compare it with the document.</source>
            <translation>第 {position} 位不能是“{character}”，请对照证件核对。</translation>
        </message>
        <message>
            <source>“{character}” does not belong in a name. Take it out.</source>
            <translation>姓名中不应有“{character}”，请删除。</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>A passphrase on the command line can be read by every user of this machine and stays in the history of the shell. Use --passphrase-fd or --passphrase-file, and change the one that was just typed.</source>
            <translation>写在命令行上的口令，本机所有用户都能看到，也会留在命令历史中。请用 --passphrase-fd 或 --passphrase-file，并更换刚才输入的口令。</translation>
        </message>
        <message>
            <source>Answer with one JSON object.</source>
            <translation>以一个 JSON 对象回答。</translation>
        </message>
        <message>
            <source>Commands:</source>
            <translation>命令：</translation>
        </message>
        <message>
            <source>Exit codes: 0 done, 1 failed, 2 bad arguments, 3 sign-in failed, 4 not found, 5 the desk is open in another program, 6 the data has defects, 7 not permitted, 8 the city refuses some records, 9 no line to the city, 10 account refused by the city, 11 withdrawn by the city, 130 interrupted.</source>
            <translation>退出码：0 完成，1 失败，2 参数有误，3 登录失败，4 未找到，5 窗口已在别的程序中打开，6 数据有缺陷，7 无权限，8 市级拒收部分记录，9 连不上市级，10 账号被市级拒绝，11 已被市级停用，130 被中断。</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>显示本帮助。</translation>
        </message>
        <message>
            <source>There is no command “%1”. yichuangctl --help lists them.</source>
            <translation>没有“%1”命令，可用 yichuangctl --help 查看。</translation>
        </message>
        <message>
            <source>Usage: yichuangctl COMMAND [OPTION]…</source>
            <translation>用法：yichuangctl 命令 [选项]…</translation>
        </message>
        <message>
            <source>Yichuang, the desk of a community service centre, without a window.</source>
            <translation>一窗：社区事务受理窗口的命令行工具。</translation>
        </message>
        <message>
            <source>yichuangctl COMMAND --help lists the options of a command. All take --json: one object on standard output, keys in lower snake case. A passphrase is asked for at the terminal, or taken from --passphrase-fd or --passphrase-file, never from the command line.</source>
            <translation>“yichuangctl 命令 --help”列出该命令的选项。各命令均可加 --json：向标准输出写一个对象，键名为小写下划线形式。口令在终端询问，或取自 --passphrase-fd、--passphrase-file，不能写在命令行上。</translation>
        </message>
    </context>
    <context>
        <name>RecordTitles</name>
        <message>
            <source>Staff …%1</source>
            <translation>工作人员 …%1</translation>
        </message>
        <message>
            <source>a record that is not here</source>
            <translation>本机没有的记录</translation>
        </message>
    </context>
    <context>
        <name>RecordType</name>
        <message>
            <source>Age allowance</source>
            <translation>高龄津贴</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>告警</translation>
        </message>
        <message>
            <source>Application for aid</source>
            <translation>救助申请</translation>
        </message>
        <message>
            <source>Area on the map</source>
            <translation>地图区域</translation>
        </message>
        <message>
            <source>Assessment of ability</source>
            <translation>老年人能力评估</translation>
        </message>
        <message>
            <source>Batch of age allowances</source>
            <translation>高龄津贴批次</translation>
        </message>
        <message>
            <source>Batch of payments</source>
            <translation>发放批次</translation>
        </message>
        <message>
            <source>Box of blank cards</source>
            <translation>空白卡箱</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Claim to the age allowance</source>
            <translation>高龄津贴享受资格</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭户</translation>
        </message>
        <message>
            <source>Member of staff</source>
            <translation>工作人员</translation>
        </message>
        <message>
            <source>Payment of aid</source>
            <translation>救助金发放</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Rules of elderly care</source>
            <translation>为老服务规则</translation>
        </message>
        <message>
            <source>Rules of the desk</source>
            <translation>安全策略</translation>
        </message>
        <message>
            <source>Service point</source>
            <translation>服务点</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>Social security card</source>
            <translation>社会保障卡</translation>
        </message>
        <message>
            <source>Visit to an elderly person</source>
            <translation>老年人探访</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Print it and put it into the safe. It is shown this once. The one before opens nothing any more: destroy it.</source>
            <translation>请打印并放入保险柜，仅显示这一次。原恢复码已失效，请销毁。</translation>
        </message>
        <message>
            <source>Recovery code: %1</source>
            <translation>恢复码：%1</translation>
        </message>
        <message>
            <source>recovery knows renew.</source>
            <translation>recovery 支持 renew。</translation>
        </message>
        <message>
            <source>renew</source>
            <translation>renew</translation>
        </message>
    </context>
    <context>
        <name>RekeyWork</name>
        <message>
            <source>The store has a new key. What people kept of the old one opens nothing any more.</source>
            <translation>数据库已换用新密钥，留存的旧密钥不再有效。</translation>
        </message>
        <message>
            <source>Why, for the audit log; obligatory.</source>
            <translation>原因，记入审计日志；必填。</translation>
        </message>
        <message>
            <source>Writing and comparing</source>
            <translation>正在写入并比对</translation>
        </message>
        <message>
            <source>rekey needs --reason TEXT.</source>
            <translation>rekey 须有 --reason TEXT。</translation>
        </message>
        <message>
            <source>rekey takes options only.</source>
            <translation>rekey 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>ReportPdf</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>ReportRun</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>By</source>
            <translation>统计人</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>统计时间</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>统计范围</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>统计期间</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1 以来</translation>
        </message>
        <message>
            <source>on %1</source>
            <translation>截至 %1</translation>
        </message>
        <message>
            <source>up to %1</source>
            <translation>%1 以前</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>%1 and over</source>
            <translation>%1 及以上</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>不详</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>ResidentText</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 yrs</source>
            <translation>%1岁</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>Clock paused</source>
            <translation>暂停计时</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>办理中</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Staff …%1</source>
            <translation>工作人员 …%1</translation>
        </message>
        <message>
            <source>Terminated</source>
            <translation>已终止</translation>
        </message>
        <message>
            <source>To be corrected</source>
            <translation>待补正</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已撤件</translation>
        </message>
        <message>
            <source>a household</source>
            <translation>家庭户</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>ResidentsService</name>
        <message>
            <source>Commands</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Household %1</source>
            <translation>家庭户 %1</translation>
        </message>
        <message>
            <source>Households</source>
            <translation>家庭户</translation>
        </message>
        <message>
            <source>Import ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增居民</translation>
        </message>
        <message>
            <source>Nobody is registered in this household.</source>
            <translation>该家庭户没有登记成员。</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>居民档案</translation>
        </message>
        <message>
            <source>Residents</source>
            <translation>居民</translation>
        </message>
    </context>
    <context>
        <name>Restore</name>
        <message>
            <source>Everybody signs in with the passphrase of that day. What was done since is missing.</source>
            <translation>每个人用当时的口令登录；此后办理的内容不在其中。</translation>
        </message>
        <message>
            <source>Folder that becomes the desk; it must be new or empty.</source>
            <translation>要作为工作台的文件夹，须为新建或空文件夹。</translation>
        </message>
        <message>
            <source>The backup.</source>
            <translation>备份文件。</translation>
        </message>
        <message>
            <source>The desk of %1 is back in %2 as it was on %3: %4 records.</source>
            <translation>%1 的工作台已恢复到 %2，为 %3 时的状态，共 %4 条记录。</translation>
        </message>
        <message>
            <source>restore needs a backup, and --to with the folder of the new desk.</source>
            <translation>restore 需要备份文件，并用 --to 指明新工作台的文件夹。</translation>
        </message>
    </context>
    <context>
        <name>RevealWords</name>
        <message>
            <source>Looks at whole values today: %1. Look only where the work needs it.</source>
            <translation>今日已查看未脱敏信息 %1 次，请仅在办理业务需要时查看。</translation>
        </message>
        <message>
            <source>You have looked at many whole values. The supervisor is told.</source>
            <translation>您查看的未脱敏信息过多，已通知督导人员。</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>--limit needs a number from 1 to %1.</source>
            <translation>--limit 需要 1 至 %1 之间的数。</translation>
        </message>
        <message>
            <source>--reason says why; it stands in the audit log.</source>
            <translation>请用 --reason 说明理由，理由记入审计日志。</translation>
        </message>
        <message>
            <source>--type is resident, household or case.</source>
            <translation>--type 须为 resident、household 或 case。</translation>
        </message>
        <message>
            <source>At most so many.</source>
            <translation>最多条数。</translation>
        </message>
        <message>
            <source>Name, pinyin, initials, part of a number, address.</source>
            <translation>姓名、拼音、首字母、号码片段、地址。</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>未找到。</translation>
        </message>
        <message>
            <source>Only resident, household or case.</source>
            <translation>只查 resident（居民）、household（家庭）或 case（办件）。</translation>
        </message>
        <message>
            <source>Whole numbers, telephones and addresses; needs --reason.</source>
            <translation>不脱敏输出证件号码、电话和地址，须写 --reason。</translation>
        </message>
        <message>
            <source>Why; it stands in the audit log.</source>
            <translation>理由，记入审计日志。</translation>
        </message>
        <message>
            <source>search needs something to look for.</source>
            <translation>search 需要查找内容。</translation>
        </message>
    </context>
    <context>
        <name>ServiceName</name>
        <message>
            <source>Cases</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Elderly care</source>
            <translation>为老服务</translation>
        </message>
        <message>
            <source>Poverty aid</source>
            <translation>社会救助</translation>
        </message>
        <message>
            <source>Residents</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Social security cards</source>
            <translation>社会保障卡</translation>
        </message>
    </context>
    <context>
        <name>SlipPrinter</name>
        <message>
            <source>Print slip</source>
            <translation>打印单据</translation>
        </message>
    </context>
    <context>
        <name>Subcommand</name>
        <message>
            <source>Accept a matter for a person, and write its slip.</source>
            <translation>为居民受理事项并出具文书。</translation>
        </message>
        <message>
            <source>Back the desk up into one encrypted file, and read it back; look after backups.</source>
            <translation>把工作台备份成一个加密文件并读回核验；管理备份。</translation>
        </message>
        <message>
            <source>Carry records to another desk on a stick, and take in what it sent.</source>
            <translation>用 U 盘把记录带到其他工作台，并收入对方带来的内容。</translation>
        </message>
        <message>
            <source>Change the passphrase of who signs in.</source>
            <translation>修改登录者本人的口令。</translation>
        </message>
        <message>
            <source>Check a number on a document, count a time limit, move a position to another datum, or what a service calculates; needs no desk.</source>
            <translation>校验证件号码、推算期限、转换坐标系，或使用业务计算器；不需要服务台。</translation>
        </message>
        <message>
            <source>Find people and cases by name, pinyin, initials, number, telephone or address.</source>
            <translation>按姓名、拼音、首字母、号码、电话或地址查找居民和办件。</translation>
        </message>
        <message>
            <source>Give the store a new key, after somebody has left; can be stopped and begun again.</source>
            <translation>更换数据库密钥（如人员离岗后）；可中止并重新开始。</translation>
        </message>
        <message>
            <source>Import a ledger of residents: good rows in, the others listed.</source>
            <translation>导入居民台账：合格的行入库，其余列出。</translation>
        </message>
        <message>
            <source>Join the city; and for the city's administrator: set up its databases, let desks in, take them out.</source>
            <translation>加入市级平台；市级管理员：建立数据库、发放和收回工作台账号。</translation>
        </message>
        <message>
            <source>List cases; newest first, or by due date.</source>
            <translation>列出办件，最新在前，或按到期日排列。</translation>
        </message>
        <message>
            <source>Make a demo desk of invented people with cases.</source>
            <translation>生成含虚构居民和办件的演示窗口。</translation>
        </message>
        <message>
            <source>Make a desk of a backup, on this or on another machine.</source>
            <translation>用备份在本机或另一台机器上恢复工作台。</translation>
        </message>
        <message>
            <source>Make a new recovery code; the old one opens nothing any more.</source>
            <translation>生成新的恢复码，原恢复码随即失效。</translation>
        </message>
        <message>
            <source>Make an empty desk with its first administrator.</source>
            <translation>建立空窗口及其首任管理员。</translation>
        </message>
        <message>
            <source>Put the store to every check: pages, structure, audit log, lists, search, earlier states.</source>
            <translation>全面校验数据库：页面、结构、审计日志、列表、检索、历史版本。</translation>
        </message>
        <message>
            <source>Read, export and verify the audit log, or check an exported one (auditor).</source>
            <translation>查看、导出、校验审计日志，或核对导出的日志（审计员）。</translation>
        </message>
        <message>
            <source>Sign in with a certificate on a smart card or USB key: list, enrol, remove.</source>
            <translation>用智能卡或 USB Key 上的证书登录：列出、登记、移除。</translation>
        </message>
        <message>
            <source>Sync the desk with its city, and say what is not there yet and why.</source>
            <translation>与市级同步，说明哪些尚未上报、为什么。</translation>
        </message>
        <message>
            <source>Who may sign in to the desk: list, add, change, remove, give a first passphrase, end a lock-out.</source>
            <translation>管理可登录工作台的人员：列出、新增、修改、移除、设置初始口令、解除锁定。</translation>
        </message>
        <message>
            <source>Write people or cases to a CSV or XLSX file, masked unless a reason is given; or the key of the store.</source>
            <translation>将居民或办件写入 CSV 或 XLSX 文件，无理由则脱敏；或导出数据库密钥。</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>%1 to upload</source>
            <translation>%1 条待上传</translation>
        </message>
        <message>
            <source>--lines needs a number of at least 1.</source>
            <translation>--lines 须为不小于 1 的数字。</translation>
        </message>
        <message>
            <source>Go on until interrupted; hear of changes at the city at once.</source>
            <translation>一直运行到中断为止，市级有变化立即获知。</translation>
        </message>
        <message>
            <source>No run fits. Runs that moved nothing are not listed.</source>
            <translation>没有符合条件的同步。没有收发内容的同步不列出。</translation>
        </message>
        <message>
            <source>Nothing: sync once. Or status; log; refused; retry [ID]…, which sends refused records once more.</source>
            <translation>不写：同步一次。或 status 状态、log 日志、refused 被拒收的记录、retry [标识]… 重新上报被拒收的记录。</translation>
        </message>
        <message>
            <source>Of the log: failures only.</source>
            <translation>日志：只看失败。</translation>
        </message>
        <message>
            <source>Of the log: so many lines; usually %1.</source>
            <translation>日志：行数，通常为 %1。</translation>
        </message>
        <message>
            <source>Only this dataset, such as yc-310106013-residents.</source>
            <translation>只同步此数据集，如 yc-310106013-residents。</translation>
        </message>
        <message>
            <source>Take another server at the city's address for the right one (administrator).</source>
            <translation>确认市级地址上更换的服务器无误（系统管理员）。</translation>
        </message>
        <message>
            <source>The city has refused nothing.</source>
            <translation>没有被市级拒收的记录。</translation>
        </message>
        <message numerus="yes">
            <source>The city refuses %n record(s). yichuangctl sync refused says why.</source>
            <translation>
                <numerusform>市级拒收 %n 条记录，原因见 yichuangctl sync refused。</numerusform>
            </translation>
        </message>
        <message>
            <source>They are sent once more with the next sync.</source>
            <translation>下次同步时重新上报。</translation>
        </message>
        <message>
            <source>This desk has not joined a city. %1 records wait.</source>
            <translation>本服务台尚未加入市级平台，%1 条待上传。</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未成功</translation>
        </message>
        <message>
            <source>sync is followed by nothing, status, log, refused or retry [ID]….</source>
            <translation>sync 之后不写，或写 status、log、refused、retry [标识]…。</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>%1 since %2</source>
            <translation>%2 起%1</translation>
        </message>
        <message>
            <source>%1 to upload</source>
            <translation>%1 条待上传</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n 条冲突</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged</source>
            <translation>
                <numerusform>%n 条受损</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n 小时前</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%n 分钟前</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n 条被拒收</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place at the city</source>
            <translation>
                <numerusform>%n 条市级没有对应的库</numerusform>
            </translation>
        </message>
        <message>
            <source>Account refused</source>
            <translation>账号被拒绝</translation>
        </message>
        <message>
            <source>Another server</source>
            <translation>服务器已更换</translation>
        </message>
        <message>
            <source>Arrived damaged and were not applied: %1.</source>
            <translation>收到时已受损、未采用 %1 条。</translation>
        </message>
        <message>
            <source>Certificate not accepted</source>
            <translation>证书未通过验证</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>Every record of this desk is at the city.</source>
            <translation>本服务台的记录市级均已收到。</translation>
        </message>
        <message>
            <source>Fault at the city</source>
            <translation>市级服务器故障</translation>
        </message>
        <message>
            <source>First meeting with this server</source>
            <translation>首次连接该服务器</translation>
        </message>
        <message>
            <source>First sync is running</source>
            <translation>首次同步进行中</translation>
        </message>
        <message>
            <source>In conflict: %1. They wait for a person.</source>
            <translation>有冲突 %1 条，待裁定。</translation>
        </message>
        <message>
            <source>It belongs to another street</source>
            <translation>不属于本街道</translation>
        </message>
        <message>
            <source>It cannot be read at all</source>
            <translation>完全无法识别</translation>
        </message>
        <message>
            <source>It has no revision that can be read</source>
            <translation>版本无法识别</translation>
        </message>
        <message>
            <source>It is too large</source>
            <translation>内容过大</translation>
        </message>
        <message>
            <source>It says to be of another kind than its id</source>
            <translation>类别与标识不符</translation>
        </message>
        <message>
            <source>Its content is missing</source>
            <translation>内容缺失</translation>
        </message>
        <message>
            <source>Its id is not one of a record</source>
            <translation>标识不是记录的标识</translation>
        </message>
        <message>
            <source>Last success: %1.</source>
            <translation>上次成功：%1。</translation>
        </message>
        <message>
            <source>Last synced %1</source>
            <translation>上次同步 %1</translation>
        </message>
        <message>
            <source>Missing at the city</source>
            <translation>市级没有该数据库</translation>
        </message>
        <message>
            <source>No answer from the city</source>
            <translation>市级没有应答</translation>
        </message>
        <message>
            <source>No city server set</source>
            <translation>未设市级服务器</translation>
        </message>
        <message>
            <source>Not all was given out</source>
            <translation>未取到全部内容</translation>
        </message>
        <message>
            <source>Not allowed by the city</source>
            <translation>市级不允许</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Not the city’s server</source>
            <translation>不是市级服务器</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>尚未同步</translation>
        </message>
        <message>
            <source>Not yet at the city: %1 records, the oldest since %2.</source>
            <translation>尚未上报 %1 条，最早一条自 %2 起。</translation>
        </message>
        <message>
            <source>Not yet at the city: %1 records.</source>
            <translation>尚未上报 %1 条。</translation>
        </message>
        <message>
            <source>Of no dataset that the city has given this desk: %1. Ask the administrator.</source>
            <translation>%1 条不属于市级分配给本服务台的数据集，请联系系统管理员。</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>%1 起离线</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Reading how much the city lacks.</source>
            <translation>正在读取尚未上报的内容。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Refused by the city: %1. They wait for a repair.</source>
            <translation>被市级拒收 %1 条，待更正。</translation>
        </message>
        <message>
            <source>Rules and desks</source>
            <translation>规则与服务台</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>正在同步</translation>
        </message>
        <message>
            <source>Scans not complete: %1</source>
            <translation>附件未传完：%1</translation>
        </message>
        <message>
            <source>Sent elsewhere</source>
            <translation>被转到别处</translation>
        </message>
        <message>
            <source>Since %1: %2</source>
            <translation>自 %1 起：%2</translation>
        </message>
        <message>
            <source>Sync fails</source>
            <translation>同步失败</translation>
        </message>
        <message>
            <source>Sync is paused</source>
            <translation>同步已暂停</translation>
        </message>
        <message>
            <source>Sync is paused; nothing goes or comes until it is resumed.</source>
            <translation>同步已暂停，恢复前不收不发。</translation>
        </message>
        <message>
            <source>Synced with the city %1</source>
            <translation>已与市级同步 %1</translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>正在同步</translation>
        </message>
        <message>
            <source>That is so for %1 of %2 datasets.</source>
            <translation>%2 个数据集中有 %1 个如此。</translation>
        </message>
        <message>
            <source>The city is busy</source>
            <translation>市级服务器繁忙</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>The line broke</source>
            <translation>线路中断</translation>
        </message>
        <message>
            <source>The records went, but not every scan: %1</source>
            <translation>记录已同步，附件没有全部传完：%1</translation>
        </message>
        <message>
            <source>The server was put back; what it lost was offered again</source>
            <translation>服务器恢复到较早状态，缺少的已重新上报</translation>
        </message>
        <message>
            <source>The server was set up anew; everything was offered again</source>
            <translation>服务器重新建立，已全部重新上报</translation>
        </message>
        <message>
            <source>This desk has not joined a city. Everything is kept on this machine.</source>
            <translation>本服务台尚未加入市级平台，内容都保存在本机。</translation>
        </message>
        <message>
            <source>This desk was put back; it read on from the last common point</source>
            <translation>本服务台恢复到较早状态，已从共同点接着读取</translation>
        </message>
        <message>
            <source>Unprotected address</source>
            <translation>地址未加密</translation>
        </message>
        <message>
            <source>Unreadable answer</source>
            <translation>应答无法识别</translation>
        </message>
        <message>
            <source>Waiting to upload</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>Withdrawn by the city</source>
            <translation>已被市级停用</translation>
        </message>
        <message>
            <source>conflicts %1</source>
            <translation>冲突 %1</translation>
        </message>
        <message>
            <source>damaged %1</source>
            <translation>受损 %1</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>merged %1</source>
            <translation>合并 %1</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未成功</translation>
        </message>
        <message>
            <source>no city server set</source>
            <translation>未设市级服务器</translation>
        </message>
        <message>
            <source>received %1</source>
            <translation>接收 %1</translation>
        </message>
        <message>
            <source>refused %1</source>
            <translation>拒收 %1</translation>
        </message>
        <message>
            <source>sent %1</source>
            <translation>上报 %1</translation>
        </message>
    </context>
    <context>
        <name>TokenSource</name>
        <message>
            <source>Driver of the certificate token, a PKCS#11 library; usually the first one that is found.</source>
            <translation>证书介质的驱动（PKCS#11 库）；默认为找到的第一个。</translation>
        </message>
        <message>
            <source>PIN of the token</source>
            <translation>介质 PIN 码</translation>
        </message>
    </context>
    <context>
        <name>TokenWork</name>
        <message>
            <source>%1 may sign in with “%2” too, until %3.</source>
            <translation>%1 也可用“%2”登录，有效期至 %3。</translation>
        </message>
        <message>
            <source>%1: “%2”, issued to %3, valid until %4, %5</source>
            <translation>%1：“%2”，持有人 %3，有效期至 %4，%5</translation>
        </message>
        <message>
            <source>Label of the certificate to enrol, where there are several.</source>
            <translation>要登记的证书的标签（有多张时）。</translation>
        </message>
        <message>
            <source>No certificates.</source>
            <translation>没有证书。</translation>
        </message>
        <message>
            <source>The certificate of %1 opens nothing here any more.</source>
            <translation>%1 的证书不能再登录本工作台。</translation>
        </message>
        <message>
            <source>can be enrolled</source>
            <translation>可登记</translation>
        </message>
        <message>
            <source>cannot be enrolled</source>
            <translation>不可登记</translation>
        </message>
        <message>
            <source>list, enrol or remove</source>
            <translation>list、enrol 或 remove</translation>
        </message>
        <message>
            <source>token knows list, enrol and remove [NUMBER].</source>
            <translation>token 可用 list、enrol、remove [NUMBER]。</translation>
        </message>
    </context>
    <context>
        <name>Verify</name>
        <message>
            <source>Audit log, %1 rows: %2</source>
            <translation>审计日志（%1 行）：%2</translation>
        </message>
        <message>
            <source>BAD</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在校验</translation>
        </message>
        <message>
            <source>Documents themselves: %1</source>
            <translation>原始记录：%1</translation>
        </message>
        <message>
            <source>Earlier states: %1</source>
            <translation>历史版本：%1</translation>
        </message>
        <message>
            <source>First that is bad: %1</source>
            <translation>首个有问题的：%1</translation>
        </message>
        <message>
            <source>Kept since %1; at least %2 months are required.</source>
            <translation>日志自 %1 起保存；规定至少 %2 个月。</translation>
        </message>
        <message>
            <source>Lists against %1 documents: %2</source>
            <translation>列表与 %1 份文档比对：%2</translation>
        </message>
        <message>
            <source>Lists and search have been made anew from the documents.</source>
            <translation>已依据原始记录重新生成列表和检索。</translation>
        </message>
        <message>
            <source>Making lists and search anew</source>
            <translation>正在重新生成列表和检索</translation>
        </message>
        <message>
            <source>Only lists or search differ; verify --repair makes them anew.</source>
            <translation>只有列表或检索不一致；用 verify --repair 重新生成。</translation>
        </message>
        <message>
            <source>Pages of the file: %1</source>
            <translation>文件页：%1</translation>
        </message>
        <message>
            <source>Scans, %1: %2</source>
            <translation>扫描件 %1 个：%2</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>检索：%1</translation>
        </message>
        <message>
            <source>Signed heads of the log: %1</source>
            <translation>日志签名记录：%1</translation>
        </message>
        <message>
            <source>Structure: %1</source>
            <translation>结构：%1</translation>
        </message>
        <message>
            <source>The audit log is broken from row %1 on.</source>
            <translation>审计日志自第 %1 行起中断。</translation>
        </message>
        <message>
            <source>What waits for the city: %1</source>
            <translation>待上报内容：%1</translation>
        </message>
        <message>
            <source>Where only lists or search differ: make them anew from the documents, and check again.</source>
            <translation>仅列表或检索不一致时：依据原始记录重新生成，并再次校验。</translation>
        </message>
        <message>
            <source>good</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>verify takes options only.</source>
            <translation>verify 只接受选项。</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::AcceptPage</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>A scan is still being taken in. Accept when it is there.</source>
            <translation>扫描件正在录入，请录入完成后再受理。</translation>
        </message>
        <message>
            <source>Draft saved %1</source>
            <translation>草稿已保存 %1</translation>
        </message>
        <message>
            <source>Form and materials</source>
            <translation>表单与材料</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>One window</source>
            <translation>一窗受理</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Resident, item, form, receipt: everything by keyboard</source>
            <translation>居民、事项、表单、回执，全程可用键盘</translation>
        </message>
        <message>
            <source>due about %1</source>
            <translation>预计 %1 办结</translation>
        </message>
        <message>
            <source>due about %1 (provisional)</source>
            <translation>预计 %1 办结（暂定）</translation>
        </message>
        <message>
            <source>instant item</source>
            <translation>即办件</translation>
        </message>
        <message>
            <source>promised item</source>
            <translation>承诺件</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::AffairsService</name>
        <message numerus="yes">
            <source>%n cases have the number %1: desks gave it out before they had a mark. Say the day and the person beside it.</source>
            <translation>
                <numerusform>有 %n 个办件的编号同为 %1，系窗口启用标识之前重号；使用时请同时说明日期和申请人。</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepted today</source>
            <translation>今日受理</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>My drafts</source>
            <translation>我的草稿</translation>
        </message>
        <message>
            <source>Not supplied in time</source>
            <translation>逾期未补正</translation>
        </message>
        <message>
            <source>One window</source>
            <translation>一窗受理</translation>
        </message>
        <message>
            <source>Slips</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>Workbench</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>instant item</source>
            <translation>即办件</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::CasePage</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: %2 to %3</source>
            <translation>%1：%2 至 %3</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>申请信息</translation>
        </message>
        <message>
            <source>Choose where to save</source>
            <translation>选择保存位置</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Count the limit again</source>
            <translation>重新计算时限</translation>
        </message>
        <message>
            <source>Done: %1.</source>
            <translation>已完成：%1。</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>办结期限</translation>
        </message>
        <message>
            <source>Enter opens</source>
            <translation>回车打开</translation>
        </message>
        <message>
            <source>Entered. Still missing: %1.</source>
            <translation>已登记，尚缺 %1 项。</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Missing by</source>
            <translation>容缺补交截止</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>不计时</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>补打</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收件</translation>
        </message>
        <message>
            <source>Remove the scan</source>
            <translation>移除扫描件</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Save a copy of “%1”</source>
            <translation>另存“%1”</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>Scans added to the case: %1.</source>
            <translation>已为办件添加扫描件 %1 个。</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Slips</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Statutory limit</source>
            <translation>法定期限</translation>
        </message>
        <message>
            <source>Supply by</source>
            <translation>补正截止</translation>
        </message>
        <message>
            <source>The copy lies outside the program, without encryption; the log keeps who made it and why.</source>
            <translation>另存的文件在程序之外，不加密；日志保留操作人和用途。</translation>
        </message>
        <message>
            <source>The scan goes from the case; the log keeps who removed it and why.</source>
            <translation>扫描件将从办件中移除，日志保留操作人和原因。</translation>
        </message>
        <message>
            <source>The scan has been removed from the case.</source>
            <translation>扫描件已从办件移除。</translation>
        </message>
        <message>
            <source>This scan is in the case already.</source>
            <translation>办件中已有此扫描件。</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>办理过程</translation>
        </message>
        <message>
            <source>What the copy is for</source>
            <translation>另存用途</translation>
        </message>
        <message>
            <source>Why it is removed</source>
            <translation>移除原因</translation>
        </message>
        <message>
            <source>accepted by %1</source>
            <translation>受理人 %1</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>provisional: holidays of %1 not published</source>
            <translation>暂定：%1 年放假安排尚未公布</translation>
        </message>
        <message>
            <source>reprinted %1 times</source>
            <translation>补打 %1 次</translation>
        </message>
        <message>
            <source>the whole form</source>
            <translation>申请表全部内容</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::CasesPage</name>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Case number, name or pinyin</source>
            <translation>受理编号、姓名或拼音</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>Every line</source>
            <translation>全部条线</translation>
        </message>
        <message>
            <source>Every state</source>
            <translation>全部环节</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>Line of business</source>
            <translation>业务条线</translation>
        </message>
        <message>
            <source>No case fits. Change the filters, or begin an acceptance with F2.</source>
            <translation>没有符合条件的办件。请调整筛选条件，或按 F2 开始受理。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>State</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时限</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::FileViewer</name>
        <message>
            <source>%1 of %2</source>
            <translation>已取回 %1，共 %2</translation>
        </message>
        <message>
            <source>Close the scan</source>
            <translation>关闭扫描件</translation>
        </message>
        <message>
            <source>If you are in doubt, scan the material once more.</source>
            <translation>如有疑问，请重新扫描材料。</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>That needs the line to the city; you can go on working meanwhile.</source>
            <translation>取回需要连接市级平台，期间可继续办理其他业务。</translation>
        </message>
        <message>
            <source>The pages are being drawn…</source>
            <translation>正在显示页面…</translation>
        </message>
        <message>
            <source>This PDF has faults: something may be missing on this page.</source>
            <translation>此 PDF 有错误，本页内容可能不全。</translation>
        </message>
        <message>
            <source>This scan is only at the city. It has been asked for and opens when it is here.</source>
            <translation>此扫描件仅在市级平台，已请求取回，到达后自动打开。</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>旋转</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::FindList</name>
        <message>
            <source>Answers</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::FormStep</name>
        <message>
            <source>%1 of %2 filled in by themselves</source>
            <translation>%2 项中 %1 项已自动填写</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A hint from the file, no refusal: you decide.</source>
            <translation>仅为档案提示，是否受理由您决定。</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Accept with deficiency</source>
            <translation>容缺受理</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>代办人</translation>
        </message>
        <message>
            <source>All received</source>
            <translation>全部收到</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>申请信息</translation>
        </message>
        <message>
            <source>At least one working day.</source>
            <translation>至少一个工作日。</translation>
        </message>
        <message>
            <source>Correction notice</source>
            <translation>一次性补正</translation>
        </message>
        <message>
            <source>Deadline, working days</source>
            <translation>补正期限（工作日）</translation>
        </message>
        <message>
            <source>Form, %1: %2</source>
            <translation>表单“%1”：%2</translation>
        </message>
        <message>
            <source>Hand out the correction notice</source>
            <translation>出具一次性补正告知书</translation>
        </message>
        <message>
            <source>Hand out the refusal notice</source>
            <translation>出具不予受理通知书</translation>
        </message>
        <message>
            <source>It may come later: accept with deficiency. Nothing typed is lost.</source>
            <translation>可以容缺受理，之后补交。已填内容不会丢失。</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>缺少：%1</translation>
        </message>
        <message>
            <source>Missing: %1.</source>
            <translation>缺少：%1。</translation>
        </message>
        <message>
            <source>Nothing is missing by the list. Say below what is wrong with a material.</source>
            <translation>清单材料齐全。请在下方填写材料的问题。</translation>
        </message>
        <message>
            <source>One notice with everything that is missing</source>
            <translation>一次性告知全部需补正的内容</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Refuse acceptance</source>
            <translation>不予受理</translation>
        </message>
        <message>
            <source>Right body</source>
            <translation>应向其申请的机关</translation>
        </message>
        <message>
            <source>Somebody else is here: add the agent</source>
            <translation>本人办理 · 添加代办人</translation>
        </message>
        <message>
            <source>Tab next field · Esc back</source>
            <translation>Tab 下一项 · Esc 返回上一步</translation>
        </message>
        <message>
            <source>The applicant is here in person</source>
            <translation>改为本人办理</translation>
        </message>
        <message>
            <source>The notice says the reason, the right body and the remedies (Administrative Licence Law, art. 32).</source>
            <translation>通知书载明理由、应向何机关申请及救济途径（《行政许可法》第三十二条）。</translation>
        </message>
        <message>
            <source>Tick it when it is there, or hand out a correction notice. Nothing typed is lost.</source>
            <translation>收到后请勾选，或出具一次性补正告知书。已填内容不会丢失。</translation>
        </message>
        <message>
            <source>What is wrong with: %1</source>
            <translation>“%1”的问题</translation>
        </message>
        <message>
            <source>Where to go instead; leave it empty if there is none.</source>
            <translation>告知申请人去哪里办；没有可留空。</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::ItemStep</name>
        <message>
            <source>May be entitled to, not asked for yet</source>
            <translation>可能符合条件、尚未申请</translation>
        </message>
        <message>
            <source>Name, alias, pinyin or code of the item</source>
            <translation>事项名称、别名、拼音或编码</translation>
        </message>
        <message>
            <source>No item of this name. Try another word, its pinyin initials or its code.</source>
            <translation>没有找到事项。请换个词，或试试拼音首字母、事项编码。</translation>
        </message>
        <message>
            <source>Which matter?</source>
            <translation>办理什么事项？</translation>
        </message>
        <message>
            <source>instant item</source>
            <translation>即办件</translation>
        </message>
        <message>
            <source>promised item</source>
            <translation>承诺件</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter next · Esc back</source>
            <translation>↑ ↓ 选择 · 回车下一步 · Esc 返回</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::MaterialFiles</name>
        <message>
            <source>Add scans of “%1”</source>
            <translation>为“%1”添加扫描件</translation>
        </message>
        <message>
            <source>Add scans…</source>
            <translation>添加扫描件…</translation>
        </message>
        <message>
            <source>Choose scans</source>
            <translation>选择扫描件</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Other scans</source>
            <translation>其他扫描件</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Scans (%1)</source>
            <translation>扫描件 (%1)</translation>
        </message>
        <message>
            <source>Taking in scans</source>
            <translation>正在录入扫描件</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::MaterialList</name>
        <message>
            <source>%1 (if there is one)</source>
            <translation>%1（如有）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Add scans of “%1”</source>
            <translation>为“%1”添加扫描件</translation>
        </message>
        <message>
            <source>Add scans…</source>
            <translation>添加扫描件…</translation>
        </message>
        <message>
            <source>Choose scans</source>
            <translation>选择扫描件</translation>
        </message>
        <message>
            <source>Ctrl+O on the material: %1</source>
            <translation>在材料上按 Ctrl+O：%1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Scans (%1)</source>
            <translation>扫描件 (%1)</translation>
        </message>
        <message>
            <source>Taking in scans</source>
            <translation>正在录入扫描件</translation>
        </message>
        <message>
            <source>“%1” is missing: main material, may not come later.</source>
            <translation>缺“%1”：主要材料，不可容缺。</translation>
        </message>
        <message>
            <source>“%1” is missing: may come within %2 working days (until %3).</source>
            <translation>缺“%1”：可容缺受理，%2 个工作日内补交（%3 前）。</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::PersonStep</name>
        <message>
            <source>Current resident</source>
            <translation>当前居民</translation>
        </message>
        <message>
            <source>Go on with a draft</source>
            <translation>继续草稿</translation>
        </message>
        <message>
            <source>Name, pinyin, ID number or telephone</source>
            <translation>姓名、拼音、证件号或电话</translation>
        </message>
        <message>
            <source>New resident “%1”</source>
            <translation>新增居民“%1”</translation>
        </message>
        <message>
            <source>No name yet</source>
            <translation>未填姓名</translation>
        </message>
        <message>
            <source>Not in the file?</source>
            <translation>档案中没有？</translation>
        </message>
        <message>
            <source>Type a name, its pinyin or initials, any four characters of the ID number, or a telephone tail.</source>
            <translation>输入姓名、拼音或首字母、证件号任意四位、电话尾号。</translation>
        </message>
        <message>
            <source>Whose matter is it?</source>
            <translation>为谁办理？</translation>
        </message>
        <message>
            <source>aged %1</source>
            <translation>%1岁</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter next</source>
            <translation>↑ ↓ 选择 · 回车下一步</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::ReasonCard</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::ReceiptStep</name>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>办结期限</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Missing by</source>
            <translation>容缺补交截止</translation>
        </message>
        <message>
            <source>Next matter for this person</source>
            <translation>为该居民继续办理</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>查看办件</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>文书编号</translation>
        </message>
        <message>
            <source>Supply by</source>
            <translation>补正截止</translation>
        </message>
        <message>
            <source>This matter was accepted before: here is its first receipt.</source>
            <translation>该事项此前已受理，这是首次受理的回执。</translation>
        </message>
        <message>
            <source>provisional: holidays of %1 not published</source>
            <translation>暂定：%1 年放假安排尚未公布</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::SlipOutput</name>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the slip</source>
            <translation>保存文书</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>Sent to the printer: %1</source>
            <translation>已送打印：%1</translation>
        </message>
    </context>
    <context>
        <name>yc::affairs::WorkbenchPage</name>
        <message>
            <source>%1, day off, time limits do not count it</source>
            <translation>%1，非工作日，时限不计</translation>
        </message>
        <message>
            <source>Accepted today</source>
            <translation>今日受理</translation>
        </message>
        <message>
            <source>All open matters</source>
            <translation>全部在办事项</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>即将到期</translation>
        </message>
        <message>
            <source>Everything that was asked for was supplied in time.</source>
            <translation>要求补正的材料均已按期提交。</translation>
        </message>
        <message>
            <source>Good afternoon, %1</source>
            <translation>下午好，%1</translation>
        </message>
        <message>
            <source>Good evening, %1</source>
            <translation>晚上好，%1</translation>
        </message>
        <message>
            <source>Good morning, %1</source>
            <translation>上午好，%1</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>My drafts</source>
            <translation>我的草稿</translation>
        </message>
        <message>
            <source>My matters</source>
            <translation>我的事项</translation>
        </message>
        <message>
            <source>New acceptance</source>
            <translation>新受理</translation>
        </message>
        <message>
            <source>No drafts. What is typed in an acceptance is kept here until it is accepted.</source>
            <translation>没有草稿。受理中填写的内容会保存在这里，直到受理。</translation>
        </message>
        <message>
            <source>No matter is open.</source>
            <translation>没有在办事项。</translation>
        </message>
        <message>
            <source>Not supplied in time</source>
            <translation>逾期未补正</translation>
        </message>
        <message>
            <source>Nothing accepted today yet. F2 begins an acceptance.</source>
            <translation>今天还没有受理。按 F2 开始受理。</translation>
        </message>
        <message>
            <source>Nothing is due soon.</source>
            <translation>没有即将到期的事项。</translation>
        </message>
        <message>
            <source>Nothing is late.</source>
            <translation>没有超期的事项。</translation>
        </message>
        <message>
            <source>Nothing is to be decided.</source>
            <translation>没有待决定的事项。</translation>
        </message>
        <message>
            <source>Nothing is waiting for you. F2 begins an acceptance.</source>
            <translation>没有待办事项。按 F2 开始受理。</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>by working days left · %1 in all</source>
            <translation>按剩余工作日排序 · 共 %1 项</translation>
        </message>
        <message>
            <source>day off, time limits do not count it</source>
            <translation>非工作日，时限不计</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <translation>yyyy年M月d日 dddd</translation>
        </message>
        <message>
            <source>holidays of %1 not published yet</source>
            <translation>%1 年放假安排尚未公布</translation>
        </message>
        <message>
            <source>newest first · %1 in all</source>
            <translation>最近的在前 · 共 %1 项</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>working day (make-up day of %1)</source>
            <translation>工作日（%1调休上班）</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::AuditFilterBar</name>
        <message>
            <source>All of: %1</source>
            <translation>全部：%1</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Did not succeed</source>
            <translation>未成功</translation>
        </message>
        <message>
            <source>Every command</source>
            <translation>全部操作</translation>
        </message>
        <message>
            <source>Every result</source>
            <translation>全部结果</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Record, reason or machine, then Enter</source>
            <translation>记录、事由或机器，回车</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Succeeded</source>
            <translation>成功</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>截止日期</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::AuditPage</name>
        <message>
            <source>%1 rows are in %2.</source>
            <translation>%1 行已写入 %2。</translation>
        </message>
        <message>
            <source>%1 rows fit</source>
            <translation>符合条件 %1 行</translation>
        </message>
        <message>
            <source>All %1 rows are as they were written.</source>
            <translation>全部 %1 行均与写入时一致。</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>CSV table (*.csv);;Excel workbook (*.xlsx)</source>
            <translation>CSV 表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Choose the file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Did not succeed</source>
            <translation>未成功</translation>
        </message>
        <message>
            <source>Do not delete anything. Compare with exports and backups from before, and tell the administrator.</source>
            <translation>不要删除任何文件。请与以前的导出和备份比对，并告知系统管理员。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>Export what the filters show</source>
            <translation>导出筛选结果</translation>
        </message>
        <message>
            <source>Findings of signed heads</source>
            <translation>签名记录异常</translation>
        </message>
        <message>
            <source>Its last line is the desk’s signature. Keep the file away from this machine.</source>
            <translation>最后一行是工作台签名。请把文件保存到本机以外的地方。</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不导出</translation>
        </message>
        <message>
            <source>No row fits. Change the filters.</source>
            <translation>没有符合条件的日志，请调整筛选条件。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Reading every row of the log, and comparing it with the signed heads.</source>
            <translation>正在读取全部日志行，并与签名记录比对。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Rows in all</source>
            <translation>日志总行数</translation>
        </message>
        <message>
            <source>Rows of the log</source>
            <translation>日志列表</translation>
        </message>
        <message>
            <source>Signed heads compared: %1.</source>
            <translation>已比对签名记录 %1 条。</translation>
        </message>
        <message>
            <source>Since %1. Nothing is ever deleted; at least %2 months are required.</source>
            <translation>自 %1 起。日志从不删除；规定至少保存 %2 个月。</translation>
        </message>
        <message>
            <source>The file holds every row with its hash and ends with the desk’s signature; “yichuangctl audit verify-export” checks it anywhere.</source>
            <translation>文件含每一行及其哈希值，末尾有工作台签名；可在任何机器上用“yichuangctl audit verify-export”核对。</translation>
        </message>
        <message>
            <source>The log is broken: row %1 is the first that is not as it was written.</source>
            <translation>日志已被改动：第 %1 行起与写入时不一致。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>校验</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Why? It stands in the log.</source>
            <translation>导出事由（记入日志）</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
        <message>
            <source>audit-log-%1.csv</source>
            <translation>审计日志-%1.csv</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::AuditRowCard</name>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>After</source>
            <translation>改动后</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改动前</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>改动数</translation>
        </message>
        <message>
            <source>Choose a row of the list to read it in full.</source>
            <translation>在列表中选一行，查看全部内容。</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>操作代码</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希值</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Person’s id</source>
            <translation>人员编号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>涉及记录</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>日志行</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>Row check</source>
            <translation>本行核对</translation>
        </message>
        <message>
            <source>The row does NOT fit its hash.</source>
            <translation>内容与哈希值不一致！</translation>
        </message>
        <message>
            <source>The row fits its hash.</source>
            <translation>内容与哈希值一致。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>not there yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>已删除</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::BackupPage</name>
        <message>
            <source>%1, %2, read back</source>
            <translation>%1，%2，已读回核验</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Check it</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Choose a public key…</source>
            <translation>选择公钥…</translation>
        </message>
        <message>
            <source>Everybody can go on working meanwhile</source>
            <translation>备份期间可照常办公</translation>
        </message>
        <message>
            <source>Failing since</source>
            <translation>失败始于</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>From the next backup on this key opens it, too.</source>
            <translation>从下一次备份起，这把密钥也能打开备份。</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>当前情况</translation>
        </message>
        <message>
            <source>Kept backups</source>
            <translation>保留的备份</translation>
        </message>
        <message>
            <source>Key of the organisation</source>
            <translation>单位密钥</translation>
        </message>
        <message>
            <source>Last backup</source>
            <translation>上次备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>制作时间</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次备份</translation>
        </message>
        <message>
            <source>No backup of this desk is there yet.</source>
            <translation>这里还没有本工作台的备份。</translation>
        </message>
        <message>
            <source>No folder is chosen yet</source>
            <translation>尚未选择文件夹</translation>
        </message>
        <message>
            <source>One encrypted file brings the whole desk back on another machine</source>
            <translation>一个加密文件即可在另一台机器上恢复整个工作台</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>公钥</translation>
        </message>
        <message>
            <source>Public key of the organisation</source>
            <translation>单位公钥</translation>
        </message>
        <message>
            <source>Reading it back from the disk</source>
            <translation>正在从磁盘读回核验</translation>
        </message>
        <message>
            <source>Reading the backup from beginning to end…</source>
            <translation>正在从头到尾读取备份…</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Stopped. No backup was made.</source>
            <translation>已停止，没有制作备份。</translation>
        </message>
        <message>
            <source>The backup is made and was read back: %1.</source>
            <translation>备份已完成并读回核验：%1。</translation>
        </message>
        <message>
            <source>The backup of %1 is whole: %2 records.</source>
            <translation>%1 的备份完整：共 %2 条记录。</translation>
        </message>
        <message>
            <source>The plan is saved.</source>
            <translation>备份计划已保存。</translation>
        </message>
        <message>
            <source>There is none yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>With its secret key the organisation can restore this desk when the recovery code is lost. Here stands the public key only.</source>
            <translation>恢复码遗失时，单位可用私钥恢复本工作台。这里只存放公钥。</translation>
        </message>
        <message>
            <source>as soon as the folder is there</source>
            <translation>文件夹可用后立即进行</translation>
        </message>
        <message>
            <source>none</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>none by itself</source>
            <translation>不自动备份</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>of %1 days, %2 weeks and %3 months</source>
            <translation>按 %1 天、%2 周、%3 个月保留</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::BackupPlanCard</name>
        <message>
            <source>At what time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Backups by themselves</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>存放备份的文件夹</translation>
        </message>
        <message>
            <source>Folder or stick</source>
            <translation>文件夹或 U 盘</translation>
        </message>
        <message>
            <source>On which days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Save the plan</source>
            <translation>保存计划</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::CalculatorPage</name>
        <message>
            <source>A number on a document, or a date and working days: 2026-02-13 +5</source>
            <translation>输入证件号码，或日期加工作日数：2026-02-13 +5</translation>
        </message>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Number, or date and days</source>
            <translation>号码，或日期与天数</translation>
        </message>
        <message>
            <source>Waiting for a whole number, or a date and a count of working days.</source>
            <translation>请输入完整号码，或日期与工作日数。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::CardBar</name>
        <message>
            <source>%1: on the card %2, on file %3</source>
            <translation>%1：卡内为 %2，档案为 %3</translation>
        </message>
        <message>
            <source>Card of %1</source>
            <translation>%1的社保卡</translation>
        </message>
        <message>
            <source>Card of %1: look at this</source>
            <translation>%1的社保卡，请注意</translation>
        </message>
        <message>
            <source>Nobody on file has this number: %1, %2</source>
            <translation>居民档案中没有此人：%1，%2</translation>
        </message>
        <message>
            <source>Parts of the chip could not be read for certain; compare with the face of the card.</source>
            <translation>芯片部分内容无法确认，请与卡面核对。</translation>
        </message>
        <message>
            <source>Register as a new person</source>
            <translation>登记为新居民</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::CityCard</name>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <source>Asking the city…</source>
            <translation>正在连接市级平台…</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>证书指纹</translation>
        </message>
        <message>
            <source>Choose the enrolment file</source>
            <translation>选择登记文件</translation>
        </message>
        <message>
            <source>Choose the enrolment file first.</source>
            <translation>请先选择登记文件。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>City</source>
            <translation>城市</translation>
        </message>
        <message>
            <source>City platform</source>
            <translation>市级平台</translation>
        </message>
        <message>
            <source>Code, four groups</source>
            <translation>登记码，四组</translation>
        </message>
        <message>
            <source>Databases</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Enrolment file</source>
            <translation>登记文件</translation>
        </message>
        <message>
            <source>Enrolment files (*.ycenrol *.json)</source>
            <translation>登记文件 (*.ycenrol *.json)</translation>
        </message>
        <message>
            <source>File and code belong together. Is this your city, and your street?</source>
            <translation>文件与登记码相符。请核对是否为本市、本街道。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>加入时间</translation>
        </message>
        <message>
            <source>Joining was begun and not finished.</source>
            <translation>加入尚未完成。</translation>
        </message>
        <message>
            <source>Mark in numbers</source>
            <translation>编号标识</translation>
        </message>
        <message>
            <source>Not this one</source>
            <translation>不是这个</translation>
        </message>
        <message>
            <source>Read the file</source>
            <translation>读取文件</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>街道代码</translation>
        </message>
        <message>
            <source>This desk exchanges its records with the city.</source>
            <translation>本工作台与市级平台交换数据。</translation>
        </message>
        <message>
            <source>This desk has joined. The code opens nothing any more.</source>
            <translation>本工作台已加入市级平台，登记码已失效。</translation>
        </message>
        <message>
            <source>With the file and the code that the city gives out, this desk exchanges its records with the city. The code comes by another way than the file, and is good once.</source>
            <translation>用市级管理员发放的登记文件和登记码加入后，本工作台与市级平台交换数据。登记码另行告知，只能使用一次。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ClosedDoorPage</name>
        <message>
            <source>The desk does not open</source>
            <translation>工作台无法打开</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ConflictFieldCard</name>
        <message>
            <source>Another value</source>
            <translation>其他内容</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>请选择：%1</translation>
        </message>
        <message>
            <source>Left arrow takes the left value, right arrow the right one.</source>
            <translation>按左方向键采用左侧内容，按右方向键采用右侧内容。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ConflictView</name>
        <message>
            <source>(not there)</source>
            <translation>（无此项）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Another version came in meanwhile.</source>
            <translation>其间又收到了新的修改。</translation>
        </message>
        <message>
            <source>At another desk</source>
            <translation>另一处</translation>
        </message>
        <message>
            <source>At this desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Before:</source>
            <translation>原内容：</translation>
        </message>
        <message>
            <source>Choose first: %1</source>
            <translation>请先选择：%1</translation>
        </message>
        <message>
            <source>Differs in</source>
            <translation>不一致的内容</translation>
        </message>
        <message>
            <source>Known here since</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开记录</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属机构</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录类型</translation>
        </message>
        <message>
            <source>Say in a few words why. It stands in the audit log.</source>
            <translation>请简要说明理由，理由将记入审计日志。</translation>
        </message>
        <message>
            <source>Settle the conflict</source>
            <translation>处理冲突</translation>
        </message>
        <message>
            <source>Settled by whoever may change such records, or by a supervisor.</source>
            <translation>由有权修改此类记录的人员或督导处理。</translation>
        </message>
        <message>
            <source>This is a masked value. Type the whole one.</source>
            <translation>这是脱敏后的内容，请录入完整内容。</translation>
        </message>
        <message>
            <source>Touches</source>
            <translation>涉及</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>冲突概况</translation>
        </message>
        <message>
            <source>What stands here now is the present state. Look again before you settle it.</source>
            <translation>此处已是最新内容，请重新核对后再处理。</translation>
        </message>
        <message>
            <source>What was not chosen stays in the history of the record.</source>
            <translation>未采用的内容保留在该记录的变更记录中。</translation>
        </message>
        <message>
            <source>Why: asked the person, seen the document, the newer one holds …</source>
            <translation>理由：已询问本人、已核对证件、以较新的为准……</translation>
        </message>
        <message>
            <source>⚠ that desk’s clock may be wrong</source>
            <translation>⚠ 该机时钟可能不准</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ConflictsPage</name>
        <message>
            <source>%1 and %2 were registered at two desks with the same value: %3. Perhaps they are one.</source>
            <translation>“%1”与“%2”分别在两处登记，%3相同，可能是同一对象。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>About</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Changed by</source>
            <translation>修改人</translation>
        </message>
        <message>
            <source>Conflict: %1</source>
            <translation>冲突：%1</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Differs in</source>
            <translation>不一致的内容</translation>
        </message>
        <message>
            <source>No conflicts. What two places changed differently comes here by itself.</source>
            <translation>没有冲突。两处作了不同修改的记录会自动列在这里。</translation>
        </message>
        <message>
            <source>No value is in conflict here, but records of several desks do not fit each other.</source>
            <translation>以下记录各项内容并无冲突，但多处数据合并后彼此不符。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>打开：%1</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录类型</translation>
        </message>
        <message>
            <source>Settled. What was not chosen stays in the history of the record.</source>
            <translation>已处理。未采用的内容保留在该记录的变更记录中。</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>This conflict is settled already.</source>
            <translation>该冲突已经处理。</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>待核对</translation>
        </message>
        <message>
            <source>To be settled</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>What two places changed differently, and nobody but a person can decide</source>
            <translation>两处作了不同修改，须由人工决定</translation>
        </message>
        <message>
            <source>oldest first · Enter opens</source>
            <translation>最早的在前 · 按 Enter 打开</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::DamagedTab</name>
        <message>
            <source>Arrived</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Arrived damaged</source>
            <translation>收到时已受损</translation>
        </message>
        <message>
            <source>Damaged documents</source>
            <translation>受损的数据</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>消除</translation>
        </message>
        <message>
            <source>Dismiss all</source>
            <translation>全部消除</translation>
        </message>
        <message>
            <source>Dismissed: %1. The records here have stayed as they were.</source>
            <translation>已消除 %1 条，本机原有内容不变。</translation>
        </message>
        <message>
            <source>Everything that came from the city could be applied.</source>
            <translation>从市级收到的内容均已采用。</translation>
        </message>
        <message>
            <source>Export damaged documents</source>
            <translation>导出受损的数据</translation>
        </message>
        <message>
            <source>Export for the city</source>
            <translation>导出供市级核查</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Not applied. What was here before has stayed as it was.</source>
            <translation>未采用，本机原有内容不变。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why it is dismissed</source>
            <translation>消除理由</translation>
        </message>
        <message>
            <source>Why it needs no more: “repaired at the city”</source>
            <translation>消除理由，如“市级已修复”</translation>
        </message>
        <message>
            <source>Written to %1. It may hold data of people: give it to the city only.</source>
            <translation>已写入 %1。其中可能含有个人信息，只可交给市级。</translation>
        </message>
        <message>
            <source>damaged-%1.json</source>
            <translation>受损数据-%1.json</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::DatasetsTab</name>
        <message>
            <source>%1, since %2: %3</source>
            <translation>%1，自 %2 起：%3</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Failing since</source>
            <translation>失败自</translation>
        </message>
        <message>
            <source>It is the right server</source>
            <translation>确认服务器无误</translation>
        </message>
        <message>
            <source>Last success</source>
            <translation>上次成功</translation>
        </message>
        <message>
            <source>Next try</source>
            <translation>下次尝试</translation>
        </message>
        <message>
            <source>No city has been joined. The administrator does that once, with a code from the city.</source>
            <translation>尚未加入市级平台。由系统管理员用市级管理员提供的登记码办理一次即可。</translation>
        </message>
        <message>
            <source>Refused, in conflict</source>
            <translation>拒收、冲突</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>To upload</source>
            <translation>待上传</translation>
        </message>
        <message>
            <source>after the pause</source>
            <translation>恢复后</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>马上</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::DeskStatus</name>
        <message>
            <source>%1 residents on this machine</source>
            <translation>本机 %1 位居民</translation>
        </message>
        <message>
            <source>City: %1</source>
            <translation>市级同步：%1</translation>
        </message>
        <message>
            <source>F1 Help</source>
            <translation>F1 帮助</translation>
        </message>
        <message>
            <source>F1 Help · F2 Accept · F3 Find a person</source>
            <translation>F1 帮助 · F2 一窗受理 · F3 查人</translation>
        </message>
        <message>
            <source>Last backup %1</source>
            <translation>上次备份 %1</translation>
        </message>
        <message numerus="yes">
            <source>No backup for %n day(s)</source>
            <translation>
                <numerusform>已 %n 天没有备份</numerusform>
            </translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>尚无备份</translation>
        </message>
        <message>
            <source>No printer set, slips go to PDF</source>
            <translation>未设打印机，单据可存为 PDF</translation>
        </message>
        <message>
            <source>Printer: %1</source>
            <translation>打印机：%1</translation>
        </message>
        <message>
            <source>Sync is paused</source>
            <translation>同步已暂停</translation>
        </message>
        <message>
            <source>Works without a city</source>
            <translation>未加入市级平台</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::DeskWindow</name>
        <message>
            <source>Yichuang</source>
            <translation>一窗</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::EntrancePage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Yichuang</source>
            <translation>一窗</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::FirstPassphrase</name>
        <message>
            <source>Another one</source>
            <translation>换一个</translation>
        </message>
        <message>
            <source>At least %1 characters of %2 kinds (small letters, capitals, digits, others), without the sign-in number.</source>
            <translation>至少 %1 个字符，含小写、大写、数字、符号中的 %2 类，且不含工号。</translation>
        </message>
        <message>
            <source>First passphrase</source>
            <translation>初始口令</translation>
        </message>
        <message>
            <source>Write it down and hand it over: it is not shown again. At the first sign-in an own one has to be chosen.</source>
            <translation>请抄下交给本人，此后不再显示。本人首次登录时须改成自己的口令。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::HelpPage</name>
        <message>
            <source>Esc goes back to the page</source>
            <translation>按 Esc 返回原页面</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>目录</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::KnownDesksCard</name>
        <message>
            <source>Card of another desk</source>
            <translation>其他工作台的名片</translation>
        </message>
        <message>
            <source>Cards (*.yccard)</source>
            <translation>名片 (*.yccard)</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Have “%1” read its fingerprint: %2</source>
            <translation>请“%1”读出指纹：%2</translation>
        </message>
        <message>
            <source>If one digit differs, this is not the card of that desk.</source>
            <translation>有一位数字不同，就不是该工作台的名片。</translation>
        </message>
        <message>
            <source>No other desk is known here.</source>
            <translation>本机没有其他工作台的名片。</translation>
        </message>
        <message>
            <source>Other desks</source>
            <translation>其他工作台</translation>
        </message>
        <message>
            <source>Read in a card…</source>
            <translation>导入名片…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Tell the security administrator who gave it to you.</source>
            <translation>请将名片的来源告知安全管理员。</translation>
        </message>
        <message>
            <source>The card was not taken.</source>
            <translation>名片没有导入。</translation>
        </message>
        <message>
            <source>The desk is withdrawn: nothing of it is taken any more.</source>
            <translation>该工作台已吊销，不再接收其内容。</translation>
        </message>
        <message>
            <source>The digits are the same: trust it</source>
            <translation>数字一致，信任此工作台</translation>
        </message>
        <message>
            <source>They differ</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>Why it is withdrawn</source>
            <translation>吊销原因</translation>
        </message>
        <message>
            <source>Withdraw trust</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>fingerprint compared</source>
            <translation>指纹已核对</translation>
        </message>
        <message>
            <source>its keys have changed</source>
            <translation>密钥已变</translation>
        </message>
        <message>
            <source>known through the city</source>
            <translation>市级平台已确认</translation>
        </message>
        <message>
            <source>not compared yet</source>
            <translation>指纹未核对</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>已吊销</translation>
        </message>
        <message>
            <source>“%1” is trusted from here on.</source>
            <translation>“%1”已列为可信工作台。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::LayerCard</name>
        <message>
            <source>All residents</source>
            <translation>全部居民</translation>
        </message>
        <message>
            <source>Committee area</source>
            <translation>居委会范围</translation>
        </message>
        <message>
            <source>Committee areas</source>
            <translation>居委会范围</translation>
        </message>
        <message>
            <source>Elders by risk</source>
            <translation>老人探访风险</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>不显示</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>People on the map</source>
            <translation>地图上的人员</translation>
        </message>
        <message>
            <source>Resident</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Residents by tag</source>
            <translation>按标签</translation>
        </message>
        <message>
            <source>Service point</source>
            <translation>服务点</translation>
        </message>
        <message>
            <source>Service points</source>
            <translation>服务点</translation>
        </message>
        <message>
            <source>Several tags: the first of this list counts.</source>
            <translation>同时有多个标签的，按本列表中靠前的显示。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::MainWindow</name>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Lock the desk</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>My passphrase</source>
            <translation>我的口令</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>换人登录</translation>
        </message>
        <message>
            <source>This page is not available to you.</source>
            <translation>您没有使用此页面的权限，或此页面尚未提供。</translation>
        </message>
        <message>
            <source>Yichuang</source>
            <translation>一窗</translation>
        </message>
        <message>
            <source>window %1</source>
            <translation>%1号窗口</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::MakingPage</name>
        <message>
            <source>A street of invented people moves in. This takes a few seconds, once.</source>
            <translation>正在生成一个虚构街道的居民，只需一次，几秒钟即可。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Inventing people and their cases</source>
            <translation>生成虚构居民与办件</translation>
        </message>
        <message>
            <source>The demo desk</source>
            <translation>演示工作台</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::MapDataCard</name>
        <message>
            <source>%1: %2 tiles, levels %3 to %4</source>
            <translation>%1：%2 张瓦片，%3–%4 级</translation>
        </message>
        <message>
            <source>Areas and service points</source>
            <translation>区域和服务点</translation>
        </message>
        <message>
            <source>Areas, service points…</source>
            <translation>导入区域、服务点…</translation>
        </message>
        <message>
            <source>Coordinates of the file</source>
            <translation>文件坐标系</translation>
        </message>
        <message>
            <source>Folder of tiles</source>
            <translation>瓦片文件夹</translation>
        </message>
        <message>
            <source>Folder of tiles…</source>
            <translation>导入瓦片文件夹…</translation>
        </message>
        <message>
            <source>GCJ-02 (AMap, Tencent)</source>
            <translation>GCJ-02（高德、腾讯）</translation>
        </message>
        <message>
            <source>GeoJSON (*.geojson *.json)</source>
            <translation>GeoJSON (*.geojson *.json)</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>MBTiles (*.mbtiles)</source>
            <translation>MBTiles (*.mbtiles)</translation>
        </message>
        <message>
            <source>Map data</source>
            <translation>地图数据</translation>
        </message>
        <message>
            <source>No tiles: the map has a plain ground. Packs need a licence for use without a network.</source>
            <translation>没有离线地图，使用空白底图。离线包须有离线使用授权。</translation>
        </message>
        <message>
            <source>Remove areas and points</source>
            <translation>清除区域和服务点</translation>
        </message>
        <message>
            <source>Remove the tiles</source>
            <translation>移除离线地图</translation>
        </message>
        <message>
            <source>Rows from the south (TMS folder)</source>
            <translation>行号自南向北（TMS 文件夹）</translation>
        </message>
        <message>
            <source>Tile pack</source>
            <translation>地图离线包</translation>
        </message>
        <message>
            <source>Tile pack…</source>
            <translation>导入离线包…</translation>
        </message>
        <message>
            <source>WGS-84 (Tianditu)</source>
            <translation>WGS-84（天地图）</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::MapPage</name>
        <message>
            <source>%1 areas and service points were removed.</source>
            <translation>已清除 %1 个区域和服务点。</translation>
        </message>
        <message>
            <source>%1 of them took the place of earlier ones.</source>
            <translation>其中 %1 个替换了原有内容。</translation>
        </message>
        <message>
            <source>%1 people are shown; %2 have a position.</source>
            <translation>显示 %1 人；有位置的共 %2 人。</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrows move the map, Tab goes from mark to mark, Enter opens one.</source>
            <translation>方向键移动地图，Tab 逐个选择标记，Enter 打开。</translation>
        </message>
        <message>
            <source>At this place</source>
            <translation>此处人员</translation>
        </message>
        <message>
            <source>Choose the tags to be shown.</source>
            <translation>请选择要显示的标签。</translation>
        </message>
        <message>
            <source>Closer (+)</source>
            <translation>放大（+）</translation>
        </message>
        <message>
            <source>Farther (−)</source>
            <translation>缩小（−）</translation>
        </message>
        <message>
            <source>Imported: %1 areas, %2 service points.</source>
            <translation>已导入 %1 个区域、%2 个服务点。</translation>
        </message>
        <message>
            <source>It is typed into the form of the person.</source>
            <translation>可在居民档案的编辑页录入。</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Nobody has a position yet. It is typed into the form of a person.</source>
            <translation>还没有人员位置，可在居民档案的编辑页录入。</translation>
        </message>
        <message>
            <source>People, areas and points are shown all the same. The administrator can install the packages of Qt Location.</source>
            <translation>人员、区域和服务点照常显示。系统管理员可安装 Qt Location 软件包。</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Show everything (Home)</source>
            <translation>显示全部（Home）</translation>
        </message>
        <message>
            <source>Stopped; the map is as it was.</source>
            <translation>已停止，地图保持原样。</translation>
        </message>
        <message>
            <source>The tiles are on the map.</source>
            <translation>离线地图已启用。</translation>
        </message>
        <message>
            <source>The tiles of the map cannot be shown on this computer.</source>
            <translation>本机无法显示地图瓦片。</translation>
        </message>
        <message>
            <source>The tiles were removed.</source>
            <translation>离线地图已移除。</translation>
        </message>
        <message>
            <source>This person has no position on the map.</source>
            <translation>该居民还没有地图位置。</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 人</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::NewPassphrasePage</name>
        <message>
            <source>Change and go on</source>
            <translation>修改并继续</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>正在修改口令…</translation>
        </message>
        <message>
            <source>Choose your own passphrase</source>
            <translation>请设置您自己的口令</translation>
        </message>
        <message>
            <source>The one you used was given to you by somebody else. From now on only you should know it.</source>
            <translation>刚才使用的口令由他人设置。今后应只有您本人知道口令。</translation>
        </message>
        <message>
            <source>The passphrase does not meet all of the rules below yet.</source>
            <translation>口令尚未满足下列全部要求。</translation>
        </message>
        <message>
            <source>The present one is older than %1 days. Choose another one to go on.</source>
            <translation>当前口令已使用超过 %1 天，请设置新口令后继续。</translation>
        </message>
        <message>
            <source>Time for a new passphrase</source>
            <translation>口令已到期</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::OrganisationPicker</name>
        <message>
            <source>A code that the list does not have</source>
            <translation>列表中没有的代码</translation>
        </message>
        <message>
            <source>Name, pinyin or code, e.g. 南京西路, njxl, 310106012</source>
            <translation>名称、拼音或代码，如 南京西路、njxl、310106012</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::OwnDeskPage</name>
        <message>
            <source>A sign-in number is made of letters, digits, dots and dashes.</source>
            <translation>工号由字母、数字、点和短横组成。</translation>
        </message>
        <message>
            <source>An own desk</source>
            <translation>新建工作台</translation>
        </message>
        <message>
            <source>Letters and digits, e.g. 1001</source>
            <translation>字母和数字，如 1001</translation>
        </message>
        <message>
            <source>Make the desk</source>
            <translation>创建工作台</translation>
        </message>
        <message>
            <source>Making the desk and its keys…</source>
            <translation>正在创建工作台和密钥…</translation>
        </message>
        <message>
            <source>Number of this window</source>
            <translation>本窗口编号</translation>
        </message>
        <message>
            <source>Please choose the street or committee from the list.</source>
            <translation>请从列表中选择街道（乡镇）或居（村）委会。</translation>
        </message>
        <message>
            <source>Please give the window a number.</source>
            <translation>请填写窗口编号。</translation>
        </message>
        <message>
            <source>Please type your name.</source>
            <translation>请填写您的姓名。</translation>
        </message>
        <message>
            <source>Street or committee</source>
            <translation>街道（乡镇）或居（村）委会</translation>
        </message>
        <message>
            <source>The passphrase does not meet all of the rules below yet.</source>
            <translation>口令尚未满足下列全部要求。</translation>
        </message>
        <message>
            <source>You become its first administrator and can add others later.</source>
            <translation>您将成为第一位管理员，其他人员可稍后添加。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Your sign-in number</source>
            <translation>您的工号</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::PassphraseFields</name>
        <message>
            <source>At least %1 characters</source>
            <translation>至少 %1 个字符</translation>
        </message>
        <message>
            <source>At least %1 of these: small letters, capitals, digits, other characters</source>
            <translation>小写字母、大写字母、数字、其他字符中至少 %1 类</translation>
        </message>
        <message>
            <source>Both are the same</source>
            <translation>两次输入一致</translation>
        </message>
        <message>
            <source>Does not hold the sign-in number</source>
            <translation>不含工号</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Not one of the last %1</source>
            <translation>不与最近 %1 次相同</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再次输入新口令</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::PeoplePage</name>
        <message>
            <source>Add a person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Make a new recovery code?</source>
            <translation>要更换恢复码吗？</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>Making a new recovery code…</source>
            <translation>正在生成新的恢复码…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>New recovery code</source>
            <translation>更换恢复码</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The printed one in the safe opens nothing from then on. Have a printer ready: the new one is shown once.</source>
            <translation>保险柜中的原恢复码随即失效。请先备好打印机，新恢复码只显示一次。</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>Who may sign in at this desk, and for what</source>
            <translation>谁可以在本工作台登录、能做什么</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::PersonCard</name>
        <message>
            <source>%1 is changed. What changed applies from the next sign-in.</source>
            <translation>已修改 %1 的信息，下次登录时生效。</translation>
        </message>
        <message>
            <source>%1 may sign in now with the first passphrase.</source>
            <translation>%1 现在可以用初始口令登录。</translation>
        </message>
        <message>
            <source>A new person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>A sign-in number is made of letters, digits, dots and dashes.</source>
            <translation>工号只能含字母、数字、点和短横。</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>修改%1</translation>
        </message>
        <message>
            <source>Letters and digits, e.g. 1001</source>
            <translation>字母和数字，如 1001</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属机构</translation>
        </message>
        <message>
            <source>Please tick at least one role.</source>
            <translation>请至少勾选一个角色。</translation>
        </message>
        <message>
            <source>Please type the name.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Sign-in number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Somebody has this number already.</source>
            <translation>该工号已有人使用。</translation>
        </message>
        <message>
            <source>The first passphrase does not meet the rules yet.</source>
            <translation>初始口令还不符合规则。</translation>
        </message>
        <message>
            <source>The last day lies before the first.</source>
            <translation>截止日期早于起始日期。</translation>
        </message>
        <message>
            <source>This is no date: 2026-11-21 is.</source>
            <translation>日期格式不对，应如 2026-11-21。</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>有效期自</translation>
        </message>
        <message>
            <source>Valid to, that day included</source>
            <translation>有效期至（含当日）</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::PersonDetails</name>
        <message>
            <source>%1 can no longer sign in. What they did stays in the records and in the log. Somebody who took a copy of this desk along can still open that copy with the old passphrase: when that matters, have the security administrator change the key of the store.</source>
            <translation>%1 将不能再登录，已办理的业务和日志保留。若此人带走过数据副本，仍可用原口令打开该副本；必要时请安全管理员更换数据库密钥。</translation>
        </message>
        <message>
            <source>%1 gets a new first passphrase; the present one opens nothing any more.</source>
            <translation>为%1设置新的初始口令，原口令随即失效。</translation>
        </message>
        <message>
            <source>%1 is removed.</source>
            <translation>已移除 %1。</translation>
        </message>
        <message>
            <source>%1 may sign in now with the first passphrase.</source>
            <translation>%1 现在可以用初始口令登录。</translation>
        </message>
        <message>
            <source>%1 may try again at once.</source>
            <translation>%1 可立即重新登录。</translation>
        </message>
        <message>
            <source>A security administrator looks after this account.</source>
            <translation>此账号由安全管理员管理。</translation>
        </message>
        <message>
            <source>A system administrator looks after this account.</source>
            <translation>此账号由系统管理员管理。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>End the lock-out</source>
            <translation>解除锁定</translation>
        </message>
        <message>
            <source>New first passphrase</source>
            <translation>重设初始口令</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属机构</translation>
        </message>
        <message>
            <source>Passphrase of</source>
            <translation>口令设置于</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Set it</source>
            <translation>确定重设</translation>
        </message>
        <message>
            <source>Sign-in number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The first passphrase does not meet the rules yet.</source>
            <translation>初始口令还不符合规则。</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::PolicyCard</name>
        <message>
            <source>As the last row of exported tables</source>
            <translation>导出表格的末行</translation>
        </message>
        <message>
            <source>Behind the text of slips</source>
            <translation>打印的单据</translation>
        </message>
        <message>
            <source>Name, number, organisation, window and minute: who looked can be told from a photograph. For all desks of the organisation.</source>
            <translation>含姓名、工号、机构、窗口和时间，拍照也可追溯。适用于本机构全部工作台。</translation>
        </message>
        <message>
            <source>Opacity on screens</source>
            <translation>屏幕水印浓度</translation>
        </message>
        <message>
            <source>Over pages that show people</source>
            <translation>显示居民信息的页面</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved. It stands in the audit log.</source>
            <translation>已保存，并记入审计日志。</translation>
        </message>
        <message>
            <source>Watermark</source>
            <translation>水印</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RecoverPage</name>
        <message>
            <source>Checking the code…</source>
            <translation>正在核对恢复码…</translation>
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation>忘记口令</translation>
        </message>
        <message>
            <source>Recovery code, eight groups</source>
            <translation>恢复码（八组）</translation>
        </message>
        <message>
            <source>Set the new passphrase</source>
            <translation>设置新口令</translation>
        </message>
        <message>
            <source>The passphrase does not meet all of the rules below yet.</source>
            <translation>口令尚未满足下列全部要求。</translation>
        </message>
        <message>
            <source>The recovery code was printed when this desk was made and is kept in the safe. Another administrator can also give you a new passphrase.</source>
            <translation>恢复码在创建工作台时打印，保存在保险柜中。也可请其他管理员为您重设口令。</translation>
        </message>
        <message>
            <source>Whose passphrase</source>
            <translation>谁的口令</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RecoveryCodePage</name>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>It opens this desk when nobody's passphrase does. It is shown this once only: print it, put it into the safe, keep no photo of it.</source>
            <translation>所有口令都失效时，可用恢复码打开本工作台。恢复码只显示这一次：请打印后存入保险柜，不要拍照留存。</translation>
        </message>
        <message>
            <source>Opens the desk when nobody's passphrase does. To be kept in the safe.</source>
            <translation>所有口令都失效时，可用此码打开工作台。请存入保险柜。</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>That is not group %1. Look at the paper again.</source>
            <translation>与第 %1 组不符，请再核对纸面。</translation>
        </message>
        <message>
            <source>The printer did not take the page. Try again or write the code down.</source>
            <translation>打印未成功。请重试，或手工抄写恢复码。</translation>
        </message>
        <message>
            <source>The recovery code</source>
            <translation>恢复码</translation>
        </message>
        <message>
            <source>To be sure, type group %1 from the paper</source>
            <translation>请对照纸面输入第 %1 组，以确认无误</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RefusedTab</name>
        <message>
            <source>%1 · %2 · since %3</source>
            <translation>%1 · %2 · 自 %3 起</translation>
        </message>
        <message>
            <source>Correct the record; then it is sent again by itself. The others are not held up.</source>
            <translation>更正后会自动重新上报，其他记录不受影响。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开记录</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Refused by the city</source>
            <translation>被市级拒收</translation>
        </message>
        <message>
            <source>Refused records</source>
            <translation>被拒收的记录</translation>
        </message>
        <message>
            <source>Send all once more</source>
            <translation>全部重新上报</translation>
        </message>
        <message>
            <source>Send once more</source>
            <translation>重新上报</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>The city has refused nothing.</source>
            <translation>没有被市级拒收的记录。</translation>
        </message>
        <message>
            <source>The city’s reason</source>
            <translation>市级给出的原因</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RekeyCard</name>
        <message numerus="yes">
            <source>%n people have been removed since the present key is in use.</source>
            <translation>
                <numerusform>启用现有密钥以来，已移除 %n 人。</numerusform>
            </translation>
        </message>
        <message>
            <source>A new key for the store</source>
            <translation>更换数据库密钥</translation>
        </message>
        <message>
            <source>Give the store a new key</source>
            <translation>更换密钥</translation>
        </message>
        <message>
            <source>Please write down the reason.</source>
            <translation>请填写原因。</translation>
        </message>
        <message>
            <source>Reason, for the audit log</source>
            <translation>原因（记入审计日志）</translation>
        </message>
        <message>
            <source>Who once worked here may have kept the key. Under a new one, what they kept opens nothing any more. Passphrases, certificates, the recovery code and earlier backups go on working. The desk is closed meanwhile.</source>
            <translation>曾在此工作的人可能留有密钥。更换后，他们留存的密钥不再有效。口令、证书、恢复码和以前的备份照常可用。更换期间工作台关闭。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RekeyPage</name>
        <message>
            <source>A new key for the store</source>
            <translation>更换数据库密钥</translation>
        </message>
        <message>
            <source>Everything is written anew under the new key and compared with what was there. Until that is done the present key goes on working.</source>
            <translation>正在用新密钥重写全部数据并逐页比对。完成之前，现有密钥仍然有效。</translation>
        </message>
        <message>
            <source>Writing and comparing</source>
            <translation>正在写入并比对</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ReportFilterBar</name>
        <message>
            <source>All days</source>
            <translation>全部日期</translation>
        </message>
        <message>
            <source>All that is mine</source>
            <translation>本人管辖的全部</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>自定义日期</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>上年</translation>
        </message>
        <message>
            <source>On the day</source>
            <translation>统计日期</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>统计范围</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>统计期间</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>This quarter</source>
            <translation>本季度</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>本年</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>to</source>
            <translation>至</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::ReportsPage</name>
        <message>
            <source>All reports</source>
            <translation>全部报表</translation>
        </message>
        <message>
            <source>Choose a longer period, or another organisation.</source>
            <translation>请放宽统计期间，或另选统计范围。</translation>
        </message>
        <message>
            <source>Choose another day, or another organisation.</source>
            <translation>请另选统计日期或统计范围。</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>正在统计</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>No report for your roles</source>
            <translation>您的角色没有可看的报表</translation>
        </message>
        <message>
            <source>Nothing to count</source>
            <translation>没有可统计的数据</translation>
        </message>
        <message>
            <source>PDF file (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>统计报表</translation>
        </message>
        <message>
            <source>Reports count records that you may look at.</source>
            <translation>报表只统计您有权查看的记录。</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Save as workbook</source>
            <translation>存为 Excel</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>保存报表</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>已保存为 %1。</translation>
        </message>
        <message>
            <source>Stopped. What is shown is from before.</source>
            <translation>已停止统计，当前显示的是之前的结果。</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>明细表</translation>
        </message>
        <message>
            <source>The line of business that this report counts is not part of this program.</source>
            <translation>本程序未包含该报表所统计的业务条线。</translation>
        </message>
        <message>
            <source>This program keeps no such records</source>
            <translation>本程序没有此类记录</translation>
        </message>
        <message>
            <source>Values of the chart</source>
            <translation>图表数据</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RestorePage</name>
        <message>
            <source>Backup file</source>
            <translation>备份文件</translation>
        </message>
        <message>
            <source>Backups (*.ycbackup)</source>
            <translation>备份 (*.ycbackup)</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>选择备份</translation>
        </message>
        <message>
            <source>Choose the backup first.</source>
            <translation>请先选择备份。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Recovery code, eight groups</source>
            <translation>恢复码，共八组</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>正在恢复</translation>
        </message>
        <message>
            <source>Stopped. Nothing was left behind.</source>
            <translation>已停止，没有留下任何内容。</translation>
        </message>
        <message>
            <source>The desk comes back as it was when the backup was made. Everybody signs in with the passphrase of that day.</source>
            <translation>工作台将恢复到制作备份时的样子，每个人用当时的口令登录。</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RevealAlarmBar</name>
        <message>
            <source>%1 looked at %2 whole values in one day (%3).</source>
            <translation>%1 一天内查看未脱敏信息 %2 次（%3）。</translation>
        </message>
        <message>
            <source>%1 looked at values of %2 different people within minutes (%3).</source>
            <translation>%1在数分钟内查看了 %2 人的未脱敏信息（%3）。</translation>
        </message>
        <message>
            <source>Alarms waiting: %1.</source>
            <translation>待办结告警：%1 条。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Note on the alarm</source>
            <translation>告警处理说明</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Settle with a note</source>
            <translation>填写说明并办结</translation>
        </message>
        <message>
            <source>Somebody else has to settle this.</source>
            <translation>须由他人办结。</translation>
        </message>
        <message>
            <source>The audit log has each look with its reason. It stands here until it is settled.</source>
            <translation>每次查看及理由见审计日志。办结前一直在此提示。</translation>
        </message>
        <message>
            <source>What came of it: asked, explained, reported …</source>
            <translation>处理情况：已询问、已说明、已上报……</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::RoleChoice</name>
        <message>
            <source>Given and taken by a security administrator</source>
            <translation>由安全管理员指定或取消</translation>
        </message>
        <message>
            <source>Given and taken by a system administrator</source>
            <translation>由系统管理员指定或取消</translation>
        </message>
        <message>
            <source>Not together with: %1</source>
            <translation>不能与“%1”兼任</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SearchRouter</name>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SecretField</name>
        <message>
            <source>Show what is typed</source>
            <translation>显示输入内容</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SettingsPage</name>
        <message>
            <source>%1 %2 %. Saving waits meanwhile.</source>
            <translation>%1 %2%。其间保存操作会等待。</translation>
        </message>
        <message>
            <source>%1 %2 %. You can go on working.</source>
            <translation>%1 %2%。可以继续办理业务。</translation>
        </message>
        <message>
            <source>%1 minutes</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>About this desk</source>
            <translation>关于本工作台</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Audit log, %1 rows: %2</source>
            <translation>审计日志（%1 条）：%2</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>修改口令</translation>
        </message>
        <message>
            <source>Checking pages, audit log, lists and search:</source>
            <translation>正在校验页面、审计日志、列表和检索：</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Earlier states and what waits for the city: %1</source>
            <translation>历史版本与待上报内容：%1</translation>
        </message>
        <message>
            <source>Encrypted pages: %1</source>
            <translation>加密数据页：%1</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>GPL-3.0-or-later, free software</source>
            <translation>GPL-3.0-or-later，自由软件</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>高对比度（深色）</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Lists against %1 documents: %2</source>
            <translation>列表与 %1 份档案比对：%2</translation>
        </message>
        <message>
            <source>Lock when nobody works for</source>
            <translation>无人操作多久后锁定</translation>
        </message>
        <message>
            <source>Make lists and search anew</source>
            <translation>重新生成列表和检索</translation>
        </message>
        <message>
            <source>Making lists and search anew:</source>
            <translation>正在重新生成列表和检索：</translation>
        </message>
        <message>
            <source>My passphrase</source>
            <translation>我的口令</translation>
        </message>
        <message>
            <source>NOT in order</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Only lists or search differ from the documents. They can be made anew; nothing is lost by it.</source>
            <translation>只有列表或检索与原始记录不一致，可以重新生成，不会丢失数据。</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>当前口令</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>检索：%1</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Signed heads of the log: %1</source>
            <translation>日志签名记录：%1</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>界面大小</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop checking</source>
            <translation>停止校验</translation>
        </message>
        <message>
            <source>Structure: %1</source>
            <translation>结构：%1</translation>
        </message>
        <message>
            <source>The passphrase is changed. It applies from the next sign-in.</source>
            <translation>口令已修改，下次登录起生效。</translation>
        </message>
        <message>
            <source>This machine</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Type the present passphrase and a new one that meets all of the rules.</source>
            <translation>请输入当前口令，以及符合全部要求的新口令。</translation>
        </message>
        <message>
            <source>Verify the store</source>
            <translation>校验数据</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>正常</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SidePerson</name>
        <message>
            <source>%1 people</source>
            <translation>%1人户</translation>
        </message>
        <message>
            <source>1 person</source>
            <translation>1人户</translation>
        </message>
        <message>
            <source>Accept a matter</source>
            <translation>受理事项</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>住址</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>居委</translation>
        </message>
        <message>
            <source>Could ask for</source>
            <translation>可申请事项</translation>
        </message>
        <message>
            <source>Current resident</source>
            <translation>当前居民</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Nobody yet. Find a person with F3, or put a card on the reader.</source>
            <translation>尚未选择居民。按 F3 查找，或将证件放在读卡器上。</translation>
        </message>
        <message>
            <source>Open matters</source>
            <translation>在办事项</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>aged %1</source>
            <translation>%1岁</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>期限 %1</translation>
        </message>
        <message>
            <source>late since %1</source>
            <translation>已超期，期限 %1</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SignInPage</name>
        <message>
            <source>Demo desk: all people are invented.</source>
            <translation>演示工作台：人员均为虚构。</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>填入</translation>
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation>忘记口令</translation>
        </message>
        <message>
            <source>Number %1, passphrase %2</source>
            <translation>工号 %1，口令 %2</translation>
        </message>
        <message>
            <source>Number or name</source>
            <translation>工号或姓名</translation>
        </message>
        <message>
            <source>Opening the desk…</source>
            <translation>正在打开工作台…</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Please choose who signs in.</source>
            <translation>请选择登录人员。</translation>
        </message>
        <message>
            <source>Please type the passphrase.</source>
            <translation>请输入口令。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signing in as %1 is locked until %2.</source>
            <translation>%1的登录已锁定，%2 解除。</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>其他人登录</translation>
        </message>
        <message>
            <source>The desk is locked</source>
            <translation>工作台已锁定</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Wait %1</source>
            <translation>请等待 %1</translation>
        </message>
        <message>
            <source>What you were doing is kept and comes back.</source>
            <translation>锁定前的工作已保留，解锁后恢复。</translation>
        </message>
        <message>
            <source>With my certificate</source>
            <translation>用我的证书</translation>
        </message>
        <message>
            <source>Wrong passphrases in a row: %1. An administrator can end the wait; others can sign in meanwhile.</source>
            <translation>口令连续输错 %1 次。管理员可提前解除；其他人可照常登录。</translation>
        </message>
        <message>
            <source>You can try again now.</source>
            <translation>现在可以重新登录。</translation>
        </message>
        <message>
            <source>window %1</source>
            <translation>%1号窗口</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::StickPage</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 records, %2 scans, %3</source>
            <translation>%1 条记录，%2 份扫描件，%3</translation>
        </message>
        <message>
            <source>A newer bundle of this desk was taken in before.</source>
            <translation>此前已收入该工作台更新的同步包。</translation>
        </message>
        <message>
            <source>Bundle of another desk</source>
            <translation>其他工作台的同步包</translation>
        </message>
        <message>
            <source>Bundles (*.ycb)</source>
            <translation>同步包 (*.ycb)</translation>
        </message>
        <message>
            <source>Bundles on sticks</source>
            <translation>U 盘上的同步包</translation>
        </message>
        <message>
            <source>Card of this desk</source>
            <translation>本工作台名片</translation>
        </message>
        <message>
            <source>Cards (*.yccard)</source>
            <translation>名片 (*.yccard)</translation>
        </message>
        <message>
            <source>Carry out</source>
            <translation>带出</translation>
        </message>
        <message>
            <source>Checking every byte before anything is taken in; the stick stays in</source>
            <translation>正在逐字节核验，核验完成前请勿拔出 U 盘</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Folder of the stick</source>
            <translation>U 盘文件夹</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>制作时间</translation>
        </message>
        <message>
            <source>Make a bundle</source>
            <translation>制作同步包</translation>
        </message>
        <message>
            <source>Making the bundle</source>
            <translation>正在制作同步包</translation>
        </message>
        <message>
            <source>No bundle was found on a stick.</source>
            <translation>没有在 U 盘上找到同步包。</translation>
        </message>
        <message>
            <source>No desk is trusted yet. Read in the card of the other desk first.</source>
            <translation>还没有可信的工作台，请先导入对方的名片。</translation>
        </message>
        <message>
            <source>Not everything fitted; the rest goes with the next bundle.</source>
            <translation>未能全部放下，其余随下一个同步包带出。</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不收入</translation>
        </message>
        <message>
            <source>One encrypted file carries work to another desk and back, without a line</source>
            <translation>没有网络时，用一个加密文件在工作台之间往返传递办理内容</translation>
        </message>
        <message>
            <source>Records in conflict wait on the conflict page.</source>
            <translation>有冲突的记录请在冲突页面处理。</translation>
        </message>
        <message>
            <source>Records in it</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Save the card…</source>
            <translation>保存名片…</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Stopped. It can be begun again at any time.</source>
            <translation>已停止，可随时重新开始。</translation>
        </message>
        <message>
            <source>Sync by stick</source>
            <translation>U 盘同步</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>收入同步包</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>收入</translation>
        </message>
        <message>
            <source>Taken in: %1 new, %2 merged, %3 in conflict, %4 scans.</source>
            <translation>已收入：新增 %1 条，合并 %2 条，冲突 %3 条，扫描件 %4 份。</translation>
        </message>
        <message>
            <source>The audit log of that desk is shorter than it was: its store was put back, or somebody changed it. Tell the auditor.</source>
            <translation>该工作台的审计日志比以前短：数据库被恢复过，或被人改动。请告知审计管理员。</translation>
        </message>
        <message>
            <source>The bundle is made: %1</source>
            <translation>同步包已制作：%1</translation>
        </message>
        <message>
            <source>The card is saved: %1</source>
            <translation>名片已保存：%1</translation>
        </message>
        <message>
            <source>The other desk reads this card in; then both compare the digits, by telephone or in person.</source>
            <translation>请对方导入此名片，然后双方通过电话或当面核对数字。</translation>
        </message>
        <message>
            <source>The rest</source>
            <translation>其余内容</translation>
        </message>
        <message>
            <source>The stick may be taken out</source>
            <translation>可以拔出 U 盘</translation>
        </message>
        <message>
            <source>There was nothing new; it only says what arrived here.</source>
            <translation>没有新内容，只告知对方本机已收到哪些。</translation>
        </message>
        <message>
            <source>This bundle was taken in before: nothing changed.</source>
            <translation>此同步包此前已收入，没有变化。</translation>
        </message>
        <message>
            <source>Work can go on meanwhile</source>
            <translation>期间可照常办理业务</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>did not fit and comes with the next bundle</source>
            <translation>本次放不下，随下一个同步包带来</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>what the other desk does not have yet</source>
            <translation>对方尚未收到的内容</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SyncLogTab</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Every dataset</source>
            <translation>全部数据集</translation>
        </message>
        <message>
            <source>Failures only</source>
            <translation>只看失败</translation>
        </message>
        <message>
            <source>No run fits. Runs that moved nothing are not listed.</source>
            <translation>没有符合条件的同步。没有收发内容的同步不列出。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sync log</source>
            <translation>同步日志</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>What moved</source>
            <translation>收发情况</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>成功</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::SyncPage</name>
        <message>
            <source>%1 records</source>
            <translation>%1 条</translation>
        </message>
        <message>
            <source>%1 records, the oldest since %2</source>
            <translation>%1 条，最早一条自 %2 起</translation>
        </message>
        <message>
            <source>%1 · %2 · account %3</source>
            <translation>%1 · %2 · 账号 %3</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>受损</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>同步状况</translation>
        </message>
        <message>
            <source>Last success</source>
            <translation>上次成功</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Not yet at the city</source>
            <translation>尚未上报</translation>
        </message>
        <message>
            <source>Parts of the sync</source>
            <translation>同步的各部分</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Settle conflicts</source>
            <translation>处理冲突</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Syncing…</source>
            <translation>正在同步…</translation>
        </message>
        <message>
            <source>This desk has not joined a city</source>
            <translation>本服务台尚未加入市级平台</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>since %1: %2</source>
            <translation>自 %1 起：%2</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::TokenCard</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1, “%2”, valid until %3</source>
            <translation>%1，“%2”，有效期至 %3</translation>
        </message>
        <message>
            <source>Asking the token…</source>
            <translation>正在读取介质…</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证书</translation>
        </message>
        <message>
            <source>Choose the certificate, and type the passphrase and the PIN.</source>
            <translation>请选择证书，并输入口令和 PIN 码。</translation>
        </message>
        <message>
            <source>Driver of the token on this machine (PKCS#11)</source>
            <translation>本机的介质驱动（PKCS#11）</translation>
        </message>
        <message>
            <source>Enrol this certificate</source>
            <translation>登记此证书</translation>
        </message>
        <message>
            <source>From the next sign-in on this certificate opens the desk too.</source>
            <translation>从下次登录起，也可用此证书登录。</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>颁发机构</translation>
        </message>
        <message>
            <source>Issued to</source>
            <translation>持有人</translation>
        </message>
        <message>
            <source>Look at the token</source>
            <translation>查看介质</translation>
        </message>
        <message>
            <source>My certificate</source>
            <translation>我的证书</translation>
        </message>
        <message>
            <source>None; choose one, or type the path of its file</source>
            <translation>未选择；请选择，或输入驱动文件路径</translation>
        </message>
        <message>
            <source>PIN of the token</source>
            <translation>介质 PIN 码</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>现用口令</translation>
        </message>
        <message>
            <source>Remove my certificate</source>
            <translation>移除我的证书</translation>
        </message>
        <message>
            <source>The certificate opens nothing here any more.</source>
            <translation>此证书不能再登录本工作台。</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>介质</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效期</translation>
        </message>
        <message>
            <source>instead of the passphrase at sign-in</source>
            <translation>登录时可代替口令</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::TokenSignIn</name>
        <message>
            <source>Asking the token…</source>
            <translation>正在读取介质…</translation>
        </message>
        <message>
            <source>Certificate of %1, valid until %2</source>
            <translation>%1 的证书，有效期至 %2</translation>
        </message>
        <message>
            <source>PIN of the token</source>
            <translation>介质 PIN 码</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Sign in with the certificate</source>
            <translation>用证书登录</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::TrainingPage</name>
        <message>
            <source>A card is in</source>
            <translation>已插卡</translation>
        </message>
        <message>
            <source>Find a resident first (Ctrl+K).</source>
            <translation>请先查找居民（Ctrl+K）。</translation>
        </message>
        <message>
            <source>No card is in</source>
            <translation>未插卡</translation>
        </message>
        <message>
            <source>Put in a card</source>
            <translation>插入卡片</translation>
        </message>
        <message>
            <source>Take the card out</source>
            <translation>取出卡片</translation>
        </message>
        <message>
            <source>The card of the current resident</source>
            <translation>当前居民的卡</translation>
        </message>
        <message>
            <source>There is no reader behind this: cards are put in here, and read as real ones are.</source>
            <translation>练习模式没有接读卡器：在此“插卡”，读取过程与真实卡片相同。</translation>
        </message>
        <message>
            <source>Training cards</source>
            <translation>练习卡</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::WelcomePage</name>
        <message>
            <source>An own desk is for real work: it belongs to your street or committee, and everything in it is encrypted with a key that only its people can open.</source>
            <translation>新建工作台用于正式办公：它属于您的街道（乡镇）或居（村）委会，全部内容加密保存，只有本台人员能够打开。</translation>
        </message>
        <message>
            <source>It will be kept in %1.</source>
            <translation>将保存在 %1。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Look at the demo desk</source>
            <translation>查看演示工作台</translation>
        </message>
        <message>
            <source>Make an own desk</source>
            <translation>新建工作台</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>The demo desk is a street of 2,000 invented people with their cases, to look around and to practise.</source>
            <translation>演示工作台是一个有 2,000 名虚构居民及其办件的街道，供熟悉和练习使用。</translation>
        </message>
        <message>
            <source>There is no desk on this machine yet.</source>
            <translation>本机还没有工作台。</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>欢迎使用</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::AbilityForm</name>
        <message>
            <source>present</source>
            <translation>有</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::AllowancePage</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 people of age or with a claim, %2 claims</source>
            <translation>达到年龄或已享受 %1 人，享受资格 %2 条</translation>
        </message>
        <message>
            <source>%1, yuan a month %2; in force since %3 [%4]</source>
            <translation>%1，每月（元）：%2；%3 起执行 [%4]</translation>
        </message>
        <message>
            <source>Age allowance</source>
            <translation>高龄津贴</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>发放批次</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>By the register</source>
            <translation>按居民档案核对</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>居（村）委会</translation>
        </message>
        <message>
            <source>Due up to</source>
            <translation>应发至</translation>
        </message>
        <message>
            <source>Entitled since</source>
            <translation>享受起始月</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No age allowance is known for this place.</source>
            <translation>没有本地的高龄津贴标准。</translation>
        </message>
        <message>
            <source>Nobody is paid who should not be.</source>
            <translation>没有应停未停的人员。</translation>
        </message>
        <message>
            <source>Nobody.</source>
            <translation>没有人员。</translation>
        </message>
        <message>
            <source>Owed, not applied for</source>
            <translation>应享未申请</translation>
        </message>
        <message>
            <source>Paid up to (month)</source>
            <translation>发放至（月份）</translation>
        </message>
        <message>
            <source>Paid, should not be</source>
            <translation>应停未停</translation>
        </message>
        <message>
            <source>Registration not clear</source>
            <translation>户籍情况不明</translation>
        </message>
        <message>
            <source>Run over the register</source>
            <translation>核对全部居民</translation>
        </message>
        <message>
            <source>Stop the chosen one</source>
            <translation>停发所选人员</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停发。</translation>
        </message>
        <message>
            <source>Take in the claim of the chosen one</source>
            <translation>受理所选人员申请</translation>
        </message>
        <message>
            <source>Taken in; paid from {month} on with the next batch.</source>
            <translation>已受理，自 {month} 起计发，随下一批次发放。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why (the button confirms)</source>
            <translation>停发原因（再点按钮确认）</translation>
        </message>
        <message>
            <source>Yuan a month</source>
            <translation>元/月</translation>
        </message>
        <message>
            <source>Yuan since then</source>
            <translation>累计应发（元）</translation>
        </message>
        <message>
            <source>Yuan too much</source>
            <translation>多发（元）</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>%1 岁起 %2</translation>
        </message>
        <message>
            <source>running over the register…</source>
            <translation>正在核对居民档案…</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::AssessmentPage</name>
        <message>
            <source>%1 · total %2 · %3</source>
            <translation>%1 · 总分 %2 · %3</translation>
        </message>
        <message>
            <source>Ability of %1</source>
            <translation>%1 的能力评估</translation>
        </message>
        <message>
            <source>As it stands</source>
            <translation>当前得分</translation>
        </message>
        <message>
            <source>Assessment %1 stays as it was sent back.</source>
            <translation>评估 %1 保持退回时的内容。</translation>
        </message>
        <message>
            <source>Assessment of ability</source>
            <translation>老年人能力评估</translation>
        </message>
        <message>
            <source>Confirm as second assessor</source>
            <translation>作为第二评估人确认</translation>
        </message>
        <message>
            <source>Confirmed. The grade holds.</source>
            <translation>已确认，等级生效。</translation>
        </message>
        <message>
            <source>Discard the draft</source>
            <translation>删除草稿</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Draft saved %1</source>
            <translation>草稿已保存 %1</translation>
        </message>
        <message>
            <source>Earlier assessments</source>
            <translation>以往评估</translation>
        </message>
        <message>
            <source>Earlier assessments stay as they are.</source>
            <translation>以前的评估不受影响。</translation>
        </message>
        <message>
            <source>Form (A)</source>
            <translation>信息（A 表）</translation>
        </message>
        <message>
            <source>Goes on where it was left.</source>
            <translation>已接着上次离开处继续。</translation>
        </message>
        <message>
            <source>Indicators (B)</source>
            <translation>指标（B 表）</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <source>Only what is signed is printed.</source>
            <translation>签署后才能打印。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>评估报告</translation>
        </message>
        <message>
            <source>Result (C)</source>
            <translation>结果（C 表）</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Sent back to the first assessor.</source>
            <translation>已退回第一评估人。</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签署</translation>
        </message>
        <message>
            <source>Signed as %1. A second assessor, another person, confirms it.</source>
            <translation>已签署，编号 %1。须由另一名评估人员确认。</translation>
        </message>
        <message>
            <source>Something is missing on the form.</source>
            <translation>A 表还有必填项未填。</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Step on</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>The draft is deleted.</source>
            <translation>草稿已删除。</translation>
        </message>
        <message>
            <source>The draft of %1 is deleted: %2 of %3 indicators that are scored, and what stands on the form. It cannot be brought back.</source>
            <translation>将删除 %1 的评估草稿：已评 %2 项（共 %3 项）以及表 A 所填内容。删除后不能恢复。</translation>
        </message>
        <message>
            <source>To the printer</source>
            <translation>送打印机</translation>
        </message>
        <message>
            <source>Why it goes back (Send back confirms)</source>
            <translation>退回原因（再点“退回”确认）</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>first assessor %1</source>
            <translation>评估人员一 %1</translation>
        </message>
        <message>
            <source>new assessment, GB/T 42195-2022</source>
            <translation>新评估，GB/T 42195-2022</translation>
        </message>
        <message>
            <source>second assessor %1</source>
            <translation>评估人员二 %1</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::BatchesPanel</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 yuan</source>
            <translation>%1 元</translation>
        </message>
        <message>
            <source>%1 yuan, %2 people</source>
            <translation>%1 元，%2 人</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Approved.</source>
            <translation>已审批。</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Batch %1 is made: %2 people. Somebody else approves it. Held back: %3.</source>
            <translation>批次 %1 已生成，共 %2 人，须由另一人审批。暂缓：%3 人。</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>发放批次</translation>
        </message>
        <message>
            <source>For</source>
            <translation>发放月份</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>暂缓发放</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>生成人</translation>
        </message>
        <message>
            <source>Make the batch</source>
            <translation>生成批次</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Month of payment</source>
            <translation>发放月份</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No batch yet.</source>
            <translation>还没有批次。</translation>
        </message>
        <message>
            <source>Of it arrears</source>
            <translation>其中补发</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Why it goes back (Send back confirms)</source>
            <translation>退回原因（再点“退回”确认）</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>pays ahead, with what is still owed for earlier months</source>
            <translation>预发一个季度，并补发以前月份</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::EldersPage</name>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Assess the current resident</source>
            <translation>为当前居民评估</translation>
        </message>
        <message>
            <source>Assessed on</source>
            <translation>评估日期</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Assessments begun</source>
            <translation>未完成的评估</translation>
        </message>
        <message>
            <source>Assessments that hold</source>
            <translation>有效评估</translation>
        </message>
        <message>
            <source>Assessments to confirm</source>
            <translation>待确认评估</translation>
        </message>
        <message>
            <source>Assessments to repeat</source>
            <translation>到期应重评</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>C-2 and C-3 together</source>
            <translation>C-2 与 C-3 同时符合</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>居（村）委会</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Elderly care</source>
            <translation>为老服务</translation>
        </message>
        <message>
            <source>Find the person first (Ctrl+K).</source>
            <translation>请先查找人员（Ctrl+K）。</translation>
        </message>
        <message>
            <source>From %1 years on</source>
            <translation>%1 岁及以上</translation>
        </message>
        <message>
            <source>Grade of ability</source>
            <translation>能力等级</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Nobody here. Choose another list above, or find a resident with Ctrl+K.</source>
            <translation>没有人员。请在上方换一个列表，或用 Ctrl+K 查找居民。</translation>
        </message>
        <message>
            <source>The elderly</source>
            <translation>老年人</translation>
        </message>
        <message>
            <source>Visits: risk</source>
            <translation>探访风险</translation>
        </message>
        <message>
            <source>one grade worse</source>
            <translation>加重一级</translation>
        </message>
        <message>
            <source>two grades worse</source>
            <translation>加重两级</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::HandOverCard</name>
        <message>
            <source>All %1 open ones of %2 in the week of %3</source>
            <translation>%2 在 %3 当周的全部 %1 次待访</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Hand over the visit to %1</source>
            <translation>移交对 %1 的探访</translation>
        </message>
        <message>
            <source>Only this one: %1, %2</source>
            <translation>仅此一次：%1，%2</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The day of each visit stays as planned. From now on they are on the list of the colleague, and each visit keeps who handed it over, when and why.</source>
            <translation>各次探访日期不变，移交后列入接手人员的清单；何人何时因何移交，记在每次探访中。</translation>
        </message>
        <message>
            <source>The day of the visit stays as planned. From now on it is on the list of the colleague, and the visit keeps who handed it over, when and why.</source>
            <translation>探访日期不变，移交后列入接手人员的清单；何人何时因何移交，记在这次探访中。</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>接手人员</translation>
        </message>
        <message>
            <source>Which visits</source>
            <translation>移交范围</translation>
        </message>
        <message>
            <source>leave, illness …</source>
            <translation>休假、病假等</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::IndicatorPanel</name>
        <message>
            <source>%1 %2 · indicator %3 of %4</source>
            <translation>%1 %2 · 第 %3 项，共 %4 项</translation>
        </message>
        <message>
            <source>0–4 score, ← → back and forward, Del takes back</source>
            <translation>0–4 评分，← → 前后移动，Del 取消评分</translation>
        </message>
        <message>
            <source>Next one</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>Previous one</source>
            <translation>上一项</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::LevelButton</name>
        <message>
            <source>last time</source>
            <translation>上次</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::ScoreStrip</name>
        <message>
            <source>%1 of %2 indicators scored</source>
            <translation>已评 %1 项，共 %2 项</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::SumsPanel</name>
        <message>
            <source>%1 of %2 scored</source>
            <translation>已评 %1/%2</translation>
        </message>
        <message>
            <source>C-2 and C-3 add up here: two grades.</source>
            <translation>本地设定 C-2、C-3 累加，共加重两级。</translation>
        </message>
        <message>
            <source>C-2 and C-3 do not add up here: one grade.</source>
            <translation>本地设定 C-2、C-3 不累加，只加重一级。</translation>
        </message>
        <message>
            <source>Coma is marked, but B.3.9 is above 0.</source>
            <translation>已标记昏迷，但 B.3.9 得分不为 0。</translation>
        </message>
        <message>
            <source>Final grade: %1</source>
            <translation>最终等级：%1</translation>
        </message>
        <message>
            <source>Preliminary grade</source>
            <translation>初步等级</translation>
        </message>
        <message>
            <source>There is no grade worse than 4.</source>
            <translation>最重为 4 级。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>after %1 more</source>
            <translation>还差 %1 项</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>未完成</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::VisitForm</name>
        <message>
            <source>Address</source>
            <translation>居住地址</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>取消探访</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>跟进措施</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Keep the visit</source>
            <translation>保存探访</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Next visit by</source>
            <translation>下次探访期限</translation>
        </message>
        <message>
            <source>Person seen or spoken to</source>
            <translation>是否见到（联系到）本人</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Risk class</source>
            <translation>风险等级</translation>
        </message>
        <message>
            <source>Risk class from now on</source>
            <translation>此后风险等级</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>探访</translation>
        </message>
        <message>
            <source>Visit to %1</source>
            <translation>探访 %1</translation>
        </message>
        <message>
            <source>Visited on</source>
            <translation>探访日期</translation>
        </message>
        <message>
            <source>Way of visiting</source>
            <translation>探访方式</translation>
        </message>
        <message>
            <source>empty: as the register says</source>
            <translation>不填按居民档案确定</translation>
        </message>
        <message>
            <source>empty: as the risk class says</source>
            <translation>不填按风险等级确定</translation>
        </message>
        <message>
            <source>no, nobody was met</source>
            <translation>否，未见到</translation>
        </message>
        <message>
            <source>who does what; needed where something is urgent</source>
            <translation>由谁、如何处理；有需立即处理的必填</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>yc::eldercare::VisitsPage</name>
        <message>
            <source>%1 On %2 days there are more than one person makes in a day.</source>
            <translation>%1其中 %2 天超过一人一天的探访数。</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>%1 visits planned; without room this week: %2.</source>
            <translation>已安排 %1 人；本周排不下 %2 人。</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>取消探访</translation>
        </message>
        <message>
            <source>Call off the visit to %1</source>
            <translation>取消对 %1 的探访</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>探访已取消。</translation>
        </message>
        <message>
            <source>Ctrl+P prints, Esc goes back</source>
            <translation>Ctrl+P 打印，Esc 返回</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>放弃填写的内容</translation>
        </message>
        <message>
            <source>Everybody’s of the week</source>
            <translation>本周全部</translation>
        </message>
        <message>
            <source>Find the person first (Ctrl+K).</source>
            <translation>请先查找人员（Ctrl+K）。</translation>
        </message>
        <message>
            <source>Handed over to %1: %2.</source>
            <translation>已移交给 %1，共 %2 次探访。</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Kept. The next visit is due by %1.</source>
            <translation>已保存。下次探访不晚于 %1。</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>List on paper</source>
            <translation>纸质清单</translation>
        </message>
        <message>
            <source>Mine of the week</source>
            <translation>本周我的</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>过期未访</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No visit here. Ctrl+N plans what is due this week.</source>
            <translation>没有探访。按 Ctrl+N 安排本周应访人员。</translation>
        </message>
        <message>
            <source>Plan the week for me</source>
            <translation>安排我的一周</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>计划日期</translation>
        </message>
        <message>
            <source>Record a visit</source>
            <translation>登记对当前居民的探访</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>风险</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The visit is not kept yet: Ctrl+Enter keeps it.</source>
            <translation>探访尚未保存，按 Ctrl+Enter 保存。</translation>
        </message>
        <message>
            <source>The visit of %1 is not made and not missed. It stays on record with your name and the reason; whoever is still due is planned again with the next plan.</source>
            <translation>%1 的探访不再进行，也不算过期未访。取消原因和经办人留在记录中；仍应探访的，下次安排时重新列入。</translation>
        </message>
        <message>
            <source>There is no visit to print.</source>
            <translation>没有可打印的探访。</translation>
        </message>
        <message>
            <source>To the printer</source>
            <translation>送打印机</translation>
        </message>
        <message>
            <source>Visitor</source>
            <translation>探访人</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>探访关爱</translation>
        </message>
        <message>
            <source>Visits made</source>
            <translation>已探访</translation>
        </message>
        <message>
            <source>Visits to the elderly</source>
            <translation>老年人探访关爱</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Week of %1</source>
            <translation>%1 一周</translation>
        </message>
        <message>
            <source>Why it is called off</source>
            <translation>取消原因</translation>
        </message>
        <message>
            <source>in hospital, with the family, has moved …</source>
            <translation>住院、随子女居住、已搬离等</translation>
        </message>
        <message>
            <source>visits-%1</source>
            <translation>探访清单-%1</translation>
        </message>
    </context>
    <context>
        <name>yc::map::MapView</name>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 %2 人</translation>
        </message>
        <message numerus="yes">
            <source>Group of %n people</source>
            <translation>
                <numerusform>%n 人聚合</numerusform>
            </translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::ApplicationPage</name>
        <message>
            <source>%1 yuan a month</source>
            <translation>每月 %1 元</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Aid for %1</source>
            <translation>%1的救助申请</translation>
        </message>
        <message>
            <source>Approve: %1</source>
            <translation>同意：%1</translation>
        </message>
        <message>
            <source>Back to what is saved</source>
            <translation>恢复到已保存</translation>
        </message>
        <message>
            <source>Ctrl+P prints, Esc goes back</source>
            <translation>Ctrl+P 打印，Esc 返回</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>作出决定</translation>
        </message>
        <message>
            <source>Decide so</source>
            <translation>确认决定</translation>
        </message>
        <message>
            <source>Decided. Ctrl+P prints the working for the file.</source>
            <translation>已作出决定。按 Ctrl+P 打印核算表存档。</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Means test on paper</source>
            <translation>核算表预览</translation>
        </message>
        <message>
            <source>Not saved yet: Ctrl+S saves, “Back to what is saved” drops it.</source>
            <translation>尚未保存：Ctrl+S 保存，“恢复到已保存”放弃试算。</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不予批准</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Save what was changed first, then decide.</source>
            <translation>请先保存修改，再作出决定。</translation>
        </message>
        <message>
            <source>Save what was changed first, then end it.</source>
            <translation>请先保存修改，再撤回或停止。</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>已保存，编号 %1。</translation>
        </message>
        <message>
            <source>Stop the aid</source>
            <translation>停止救助</translation>
        </message>
        <message>
            <source>Stopped; the last month is %1.</source>
            <translation>已停止，最后发放月份为%1。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Taken back. Nothing is paid on this application.</source>
            <translation>已撤回，本申请不予发放。</translation>
        </message>
        <message>
            <source>To the printer</source>
            <translation>送打印机</translation>
        </message>
        <message>
            <source>decided on %1</source>
            <translation>%1 作出决定</translation>
        </message>
        <message>
            <source>last month %1</source>
            <translation>发放至%1</translation>
        </message>
        <message>
            <source>needed for a refusal; the family gets it in writing</source>
            <translation>不予批准时必填，并书面告知申请人</translation>
        </message>
        <message>
            <source>new application</source>
            <translation>新申请</translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>review on %1</source>
            <translation>%1 复核</translation>
        </message>
        <message>
            <source>the account</source>
            <translation>收款账户</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::ApplicationsPage</name>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>Aid applications</source>
            <translation>救助申请</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Apply for the current resident</source>
            <translation>为当前居民申请</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批准</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>救助类别</translation>
        </message>
        <message>
            <source>Due for review</source>
            <translation>到期复核</translation>
        </message>
        <message>
            <source>Find the applicant first (Ctrl+K); the application is made from their household.</source>
            <translation>请先用 Ctrl+K 查找申请人，申请由其家庭户生成。</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>No application here. Find a resident and press Ctrl+N to begin one.</source>
            <translation>没有申请。查找居民后按 Ctrl+N 发起申请。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>办理中</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不予批准</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复核日期</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停发</translation>
        </message>
        <message>
            <source>Yuan a month</source>
            <translation>元/月</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::EndingCard</name>
        <message>
            <source>%1 counts as “%2” up to %3 and no longer; this class pays nothing itself.</source>
            <translation>%1 的“%2”认定到%3为止；该类别本身不发放救助金。</translation>
        </message>
        <message>
            <source>%1 is paid nothing at all of “%2”, %3 yuan a month.</source>
            <translation>%1 的“%2”每月 %3 元一个月也不发放。</translation>
        </message>
        <message>
            <source>%1 is paid “%2”, %3 yuan a month, up to %4, with what is owed until then; nothing from %5 on.</source>
            <translation>%1 的“%2”每月 %3 元，发放到%4，此前未发的照常补发；%5起不再发放。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Application %1 of %2 ends without a decision, and nothing is paid on it. It cannot be opened again; the family may apply anew on any day. The reason is recorded with your name.</source>
            <translation>%2 的申请 %1 将终止，不作决定，不予发放。撤回后不能恢复，家庭可随时重新申请。撤回原因和经办人一并记录。</translation>
        </message>
        <message>
            <source>Choose the last month that counts.</source>
            <translation>请选择最后发放月份。</translation>
        </message>
        <message>
            <source>It cannot be taken up again; the family may apply anew. The reason is recorded with your name.</source>
            <translation>停止后不能恢复，家庭可重新申请。停止原因和经办人一并记录。</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>最后发放月份</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Paid already, or in a batch: %1. A batch can still be sent back; what was paid has to be asked back.</source>
            <translation>已发放或已列入批次：%1。未审批的批次可以退回；已发放的须追回。</translation>
        </message>
        <message>
            <source>Stop the aid</source>
            <translation>停止救助</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take the application back</source>
            <translation>撤回申请</translation>
        </message>
        <message>
            <source>Why it is stopped</source>
            <translation>停止原因</translation>
        </message>
        <message>
            <source>Why it is taken back</source>
            <translation>撤回原因</translation>
        </message>
        <message>
            <source>death, moved away, income, own wish …</source>
            <translation>去世、迁出、收入变化、自愿放弃等</translation>
        </message>
        <message>
            <source>the family does not go on, wrong applicant …</source>
            <translation>家庭不再申请、申请人有误等</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::FamilyForm</name>
        <message>
            <source> (aged %1)</source>
            <translation>（%1岁）</translation>
        </message>
        <message>
            <source>41.5 60</source>
            <translation>41.5 60</translation>
        </message>
        <message>
            <source>Able</source>
            <translation>有能力</translation>
        </message>
        <message>
            <source>About</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Absent since</source>
            <translation>离家日期</translation>
        </message>
        <message>
            <source>Account for the benefit</source>
            <translation>收款账户</translation>
        </message>
        <message>
            <source>Account or social security card</source>
            <translation>银行账号或社保卡</translation>
        </message>
        <message>
            <source>Add deduction</source>
            <translation>添加扣减</translation>
        </message>
        <message>
            <source>Add figure</source>
            <translation>添加数据</translation>
        </message>
        <message>
            <source>Add income</source>
            <translation>添加收入</translation>
        </message>
        <message>
            <source>Add supporter</source>
            <translation>添加义务人</translation>
        </message>
        <message>
            <source>Add voucher</source>
            <translation>添加凭证</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>地区</translation>
        </message>
        <message>
            <source>Authorisations to verify</source>
            <translation>核对授权书</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>开户行</translation>
        </message>
        <message>
            <source>Claimed deductions</source>
            <translation>申报扣减</translation>
        </message>
        <message>
            <source>Company shareholdings</source>
            <translation>企业出资</translation>
        </message>
        <message>
            <source>Ctrl+Delete removes a row</source>
            <translation>Ctrl+Delete 删除一行</translation>
        </message>
        <message>
            <source>Disabled person’s vehicles</source>
            <translation>残疾人代步车</translation>
        </message>
        <message>
            <source>Document it stands in</source>
            <translation>依据文件</translation>
        </message>
        <message>
            <source>Does not count because</source>
            <translation>不计入原因</translation>
        </message>
        <message>
            <source>Dwellings, m² of each</source>
            <translation>住房面积（平方米，逐套）</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>教育</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>Family members</source>
            <translation>家庭成员</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Figures that the program does not have</source>
            <translation>程序缺少的标准数据</translation>
        </message>
        <message>
            <source>Grade %1</source>
            <translation>%1级</translation>
        </message>
        <message>
            <source>Grade of disability</source>
            <translation>残疾等级</translation>
        </message>
        <message>
            <source>Grown child who cannot live alone</source>
            <translation>不能独立生活的成年子女</translation>
        </message>
        <message>
            <source>Income</source>
            <translation>收入</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Kind of disability</source>
            <translation>残疾类别</translation>
        </message>
        <message>
            <source>Large machines</source>
            <translation>大型农机具</translation>
        </message>
        <message>
            <source>Lives with the family</source>
            <translation>共同居住</translation>
        </message>
        <message>
            <source>Living</source>
            <translation>生活</translation>
        </message>
        <message>
            <source>Medical, own part</source>
            <translation>医疗（自负）</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Money: deposits, securities, funds</source>
            <translation>货币财产（存款、证券、基金）</translation>
        </message>
        <message>
            <source>Motor vehicles for living</source>
            <translation>生活用机动车</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of the account</source>
            <translation>户名</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Of these the only home</source>
            <translation>其中唯一住所</translation>
        </message>
        <message>
            <source>Offers of work refused</source>
            <translation>拒绝就业次数</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Papers and account</source>
            <translation>授权、凭证和账户</translation>
        </message>
        <message>
            <source>Particulars of %1</source>
            <translation>%1的情况</translation>
        </message>
        <message>
            <source>Parts of the application</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>Pays a month</source>
            <translation>每月给付</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>周期</translation>
        </message>
        <message>
            <source>Property and spending</source>
            <translation>财产和支出</translation>
        </message>
        <message>
            <source>Property of the family</source>
            <translation>家庭财产</translation>
        </message>
        <message>
            <source>Refuses work without a reason</source>
            <translation>无正当理由拒绝就业</translation>
        </message>
        <message>
            <source>Rehabilitation</source>
            <translation>康复</translation>
        </message>
        <message>
            <source>Relation to the applicant</source>
            <translation>与申请人关系</translation>
        </message>
        <message>
            <source>Rigid spending of the last 12 months</source>
            <translation>近12个月刚性支出</translation>
        </message>
        <message>
            <source>Rural housing beyond the homestead</source>
            <translation>宅基地以外农村房屋</translation>
        </message>
        <message>
            <source>Self-care indicators not met (of 6)</source>
            <translation>自理能力不达标项（共6项）</translation>
        </message>
        <message>
            <source>Seriously ill</source>
            <translation>重病患者</translation>
        </message>
        <message>
            <source>Shops, offices, workshops</source>
            <translation>商铺、办公楼、厂房</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日期</translation>
        </message>
        <message>
            <source>Single parent</source>
            <translation>单亲</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>在校情况</translation>
        </message>
        <message>
            <source>Supporters outside of the family</source>
            <translation>家庭外赡养（抚养、扶养）义务人</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>义务对象</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Vehicles for work</source>
            <translation>经营用车</translation>
        </message>
        <message>
            <source>Vouchers</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>empty: not assessed</source>
            <translation>不填为未评估</translation>
        </message>
        <message>
            <source>from the household; Enter shows the particulars</source>
            <translation>取自家庭户，按 Enter 查看情况</translation>
        </message>
        <message>
            <source>signed by every member</source>
            <translation>每名成员均须签署</translation>
        </message>
        <message>
            <source>used only where they are missing</source>
            <translation>仅在程序缺失时采用</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::PaymentsPage</name>
        <message>
            <source>%1 yuan, %2 households, %3 people</source>
            <translation>%1 元，%2 户，%3 人</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账户</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Bank file</source>
            <translation>银行报盘</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Batch %1 is made; somebody else checks it. Held back: %2.</source>
            <translation>批次 %1 已生成，请他人复核。暂缓：%2。</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>发放批次</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Check: correct</source>
            <translation>复核无误</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>暂缓发放</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>生成人</translation>
        </message>
        <message>
            <source>Make the batch</source>
            <translation>生成批次</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>Month to be paid</source>
            <translation>发放月份</translation>
        </message>
        <message>
            <source>No batch yet. Choose a month above and make one.</source>
            <translation>还没有批次。请在上方选择月份后生成。</translation>
        </message>
        <message>
            <source>Only: %1</source>
            <translation>仅显示：%1</translation>
        </message>
        <message>
            <source>Open the bank’s return file</source>
            <translation>打开银行回盘文件</translation>
        </message>
        <message>
            <source>Pay failures again</source>
            <translation>补发失败款项</translation>
        </message>
        <message>
            <source>Payee</source>
            <translation>领款人</translation>
        </message>
        <message>
            <source>Payments of aid</source>
            <translation>救助发放</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Return file</source>
            <translation>银行回盘</translation>
        </message>
        <message>
            <source>Save the bank file</source>
            <translation>保存银行报盘文件</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Taken in. What failed can be paid again once the account is right.</source>
            <translation>已导入。失败款项更正账户后可补发。</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Why it goes back (Send back confirms)</source>
            <translation>退回原因（再点“退回”确认）</translation>
        </message>
        <message>
            <source>Written as %1. Hand it to the bank, and delete it from the disk afterwards.</source>
            <translation>已生成 %1。请交给银行，之后从磁盘删除。</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>with what is still owed for earlier months</source>
            <translation>含此前月份的欠发</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::PovertyAidService</name>
        <message>
            <source>Aid application</source>
            <translation>救助申请</translation>
        </message>
        <message>
            <source>Aid applications</source>
            <translation>救助申请</translation>
        </message>
        <message>
            <source>Aid due for review</source>
            <translation>救助待复核</translation>
        </message>
        <message>
            <source>Aid to be decided</source>
            <translation>救助待审批</translation>
        </message>
        <message>
            <source>Apply for aid</source>
            <translation>申请社会救助</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Payments of aid</source>
            <translation>救助发放</translation>
        </message>
        <message>
            <source>Payments to be approved</source>
            <translation>发放待审批</translation>
        </message>
        <message>
            <source>Payments to be checked</source>
            <translation>发放待复核</translation>
        </message>
        <message>
            <source>Poverty aid</source>
            <translation>社会救助</translation>
        </message>
        <message>
            <source>for the current resident</source>
            <translation>当前居民</translation>
        </message>
    </context>
    <context>
        <name>yc::povertyaid::VerdictPanel</name>
        <message>
            <source>; %1 since %2 [%3]</source>
            <translation>；%1 %2起 [%3]</translation>
        </message>
        <message>
            <source>Family and income</source>
            <translation>家庭与收入</translation>
        </message>
        <message>
            <source>Means test</source>
            <translation>救助资格判定</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>核算过程</translation>
        </message>
        <message>
            <source>Working: %1</source>
            <translation>核算过程：%1</translation>
        </message>
        <message>
            <source>by the figures of %1</source>
            <translation>按 %1 的标准</translation>
        </message>
        <message>
            <source>missing: %1</source>
            <translation>缺：%1</translation>
        </message>
        <message>
            <source>trial, not saved · by the figures of %1</source>
            <translation>试算，未保存 · 按 %1 的标准</translation>
        </message>
    </context>
    <context>
        <name>yc::print::PaperOutput</name>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>Sent to the printer: %1</source>
            <translation>已送打印：%1</translation>
        </message>
    </context>
    <context>
        <name>yc::print::SlipPreview</name>
        <message>
            <source>%1, page %2 of %3</source>
            <translation>%1，第 %2 页，共 %3 页</translation>
        </message>
        <message>
            <source>No slip to show</source>
            <translation>没有可显示的单据</translation>
        </message>
        <message>
            <source>Slip preview</source>
            <translation>单据预览</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::ImportPage</name>
        <message>
            <source>%1 rows saved to %2</source>
            <translation>已将 %1 行保存到 %2</translation>
        </message>
        <message>
            <source>%1-rejected.%2</source>
            <translation>%1-退回.%2</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>另选文件</translation>
        </message>
        <message>
            <source>CSV, XLSX or XLS with a header row. Nothing is imported before you have seen what was understood.</source>
            <translation>支持带表头的 CSV、XLSX、XLS。核对无误后才会导入。</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Choose a ledger</source>
            <translation>选择台账文件</translation>
        </message>
        <message>
            <source>Choose the column below, under “Columns”.</source>
            <translation>请在下方“列对应”中指定。</translation>
        </message>
        <message>
            <source>Drop a ledger here</source>
            <translation>将台账文件拖到这里</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message numerus="yes">
            <source>Import %n rows</source>
            <translation>
                <numerusform>导入 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Import ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Imported.</source>
            <translation>导入完成。</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Ledgers (*.csv *.txt *.xlsx *.xls);;All files (*)</source>
            <translation>台账 (*.csv *.txt *.xlsx *.xls);;所有文件 (*)</translation>
        </message>
        <message>
            <source>No column holds: %1</source>
            <translation>没有对应的列：%1</translation>
        </message>
        <message>
            <source>Nothing has been imported yet</source>
            <translation>尚未导入，请先核对</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>退回原因</translation>
        </message>
        <message>
            <source>Save the rejected rows</source>
            <translation>保存退回的行</translation>
        </message>
        <message>
            <source>Save the rejected rows, put them right and import that file.</source>
            <translation>请保存退回的行，更正后再次导入该文件。</translation>
        </message>
        <message>
            <source>Stopped. Nothing was imported.</source>
            <translation>已取消，未导入任何数据。</translation>
        </message>
        <message>
            <source>The last column says what to put right.</source>
            <translation>最后一列写明了需要更正的内容。</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::ImportPreview</name>
        <message>
            <source>%1 of %2 are imported</source>
            <translation>导入 %1 列，共 %2 列</translation>
        </message>
        <message>
            <source>%1 rows, %2 good, %3 to be given back</source>
            <translation>共 %1 行，可导入 %2 行，退回 %3 行</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列对应</translation>
        </message>
        <message>
            <source>Correct what was misunderstood; the rows are checked again.</source>
            <translation>可在此更正，更正后自动重新检查</translation>
        </message>
        <message>
            <source>Field of column %1</source>
            <translation>“%1”列对应的项目</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Findings by kind</source>
            <translation>按类别列出的问题</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>前几行</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Nothing to object to so far.</source>
            <translation>目前没有发现问题。</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>正在检查</translation>
        </message>
        <message>
            <source>checking, %1 rows so far</source>
            <translation>正在检查，已检查 %1 行</translation>
        </message>
        <message>
            <source>column %1</source>
            <translation>第 %1 列</translation>
        </message>
        <message>
            <source>numbers are masked here, not in the import</source>
            <translation>此处号码已脱敏，不影响导入</translation>
        </message>
        <message>
            <source>row %1, %2 columns</source>
            <translation>第 %1 行，共 %2 列</translation>
        </message>
        <message>
            <source>— not imported —</source>
            <translation>— 不导入 —</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::ImportResult</name>
        <message>
            <source>Every row was good.</source>
            <translation>所有行均已导入。</translation>
        </message>
        <message>
            <source>Left out, because they belong to another organisation: rows %1</source>
            <translation>属于其他机构、未导入的行：%1</translation>
        </message>
        <message>
            <source>Save the rejected rows</source>
            <translation>保存退回的行</translation>
        </message>
        <message>
            <source>To be looked at by a person</source>
            <translation>需要人工处理</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>new households</source>
            <translation>新增家庭户</translation>
        </message>
        <message>
            <source>new people</source>
            <translation>新增居民</translation>
        </message>
        <message>
            <source>rows given back</source>
            <translation>退回行数</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>无变化</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::PersonEditor</name>
        <message>
            <source>Both values stand at the marked fields. Save again to keep yours.</source>
            <translation>标出的项目下方列出了对方的内容，再次保存将以您录入的为准。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Changed to “%1” by someone else meanwhile. Your entry is kept.</source>
            <translation>他人刚刚改为“%1”，已保留您录入的内容。</translation>
        </message>
        <message>
            <source>Discard it</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Draft kept %1</source>
            <translation>草稿已保存 %1</translation>
        </message>
        <message>
            <source>Edit %1</source>
            <translation>编辑 %1</translation>
        </message>
        <message>
            <source>Emptied by someone else meanwhile. Your entry is kept.</source>
            <translation>他人刚刚清空了此项，已保留您录入的内容。</translation>
        </message>
        <message>
            <source>If it is the same person, open the record instead of making a second one.</source>
            <translation>如为同一人，请直接打开其档案，不要重复建档。</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增居民</translation>
        </message>
        <message>
            <source>Not saved: %1 entries are not right yet.</source>
            <translation>未保存：还有 %1 项需要更正。</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>打开档案</translation>
        </message>
        <message>
            <source>Please look again at the marked entries.</source>
            <translation>请再核对标出的内容。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save once more to keep them as they are.</source>
            <translation>如确认无误，再次保存即可。</translation>
        </message>
        <message>
            <source>Somebody of this name and date of birth is registered: %1</source>
            <translation>已有同名且出生日期相同的居民：%1</translation>
        </message>
        <message>
            <source>The record was changed by someone else meanwhile.</source>
            <translation>该档案刚刚被他人修改。</translation>
        </message>
        <message>
            <source>Their changes are taken in beside yours. Save again.</source>
            <translation>已并入对方的修改，请再次保存。</translation>
        </message>
        <message>
            <source>This ID number is registered already: %1</source>
            <translation>该证件号码已登记：%1</translation>
        </message>
        <message>
            <source>This number belongs to %1. Open that record, or check the number.</source>
            <translation>该号码已登记给 %1。请打开其档案，或核对号码。</translation>
        </message>
        <message>
            <source>What to do stands under each of them. Your entries are kept.</source>
            <translation>更正办法见各项下方，已录入的内容不会丢失。</translation>
        </message>
        <message>
            <source>What was typed on %1 and not saved is here again.</source>
            <translation>已恢复 %1 录入但尚未保存的内容。</translation>
        </message>
        <message>
            <source>from the ID number</source>
            <translation>来自证件号码</translation>
        </message>
        <message>
            <source>from what was typed</source>
            <translation>来自已录入内容</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::PersonForm</name>
        <message>
            <source>BD-09 (Baidu)</source>
            <translation>BD-09（百度）</translation>
        </message>
        <message>
            <source>Contact and residence</source>
            <translation>联系方式与居住地</translation>
        </message>
        <message>
            <source>Coordinates in</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>Emergency contact</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>GCJ-02 (AMap, Tencent)</source>
            <translation>GCJ-02（高德、腾讯）</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份信息</translation>
        </message>
        <message>
            <source>Longitude, latitude</source>
            <translation>经度,纬度</translation>
        </message>
        <message>
            <source>More</source>
            <translation>其他信息</translation>
        </message>
        <message>
            <source>Name or pinyin of the committee</source>
            <translation>输入居（村）委会名称或拼音</translation>
        </message>
        <message>
            <source>Position on the map</source>
            <translation>地图位置</translation>
        </message>
        <message>
            <source>WGS-84 (GPS, Tianditu)</source>
            <translation>WGS-84（卫星定位、天地图）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::PersonOverview</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Basic information</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>办理</translation>
        </message>
        <message>
            <source>He may be entitled to, not asked for yet</source>
            <translation>他可以享受而尚未申请</translation>
        </message>
        <message>
            <source>Map position</source>
            <translation>地图位置</translation>
        </message>
        <message>
            <source>May be entitled to, not asked for yet</source>
            <translation>可以享受而尚未申请</translation>
        </message>
        <message>
            <source>Nothing found by what is known of this person. More shows when birth, tags and residence are filled in.</source>
            <translation>按现有档案未发现可申请的事项。补全出生日期、人员标签和户籍情况后会更准确。</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>建档</translation>
        </message>
        <message>
            <source>She may be entitled to, not asked for yet</source>
            <translation>她可以享受而尚未申请</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>在地图上查看</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>changed %1</source>
            <translation>%1 更新</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>不详</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::PersonPage</name>
        <message>
            <source>Changes</source>
            <translation>变更记录</translation>
        </message>
        <message>
            <source>Deceased</source>
            <translation>已故</translation>
        </message>
        <message>
            <source>Discard them</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Go on editing</source>
            <translation>继续编辑</translation>
        </message>
        <message>
            <source>Handle a matter</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <source>Handle a matter for her</source>
            <translation>为她办事</translation>
        </message>
        <message>
            <source>Handle a matter for him</source>
            <translation>为他办事</translation>
        </message>
        <message>
            <source>Household</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>Household (%1)</source>
            <translation>家庭 (%1)</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Matters (%1)</source>
            <translation>事项 (%1)</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概况</translation>
        </message>
        <message>
            <source>Parts of the file</source>
            <translation>档案分栏</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>There are changes to this person that were typed and not saved.</source>
            <translation>此人有录入但尚未保存的修改。</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::PersonTable</name>
        <message>
            <source>Accepted on</source>
            <translation>受理日期</translation>
        </message>
        <message>
            <source>After</source>
            <translation>变更后</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>变更前</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>应办结日期</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>No household is known. It is formed when a ledger with household numbers is imported.</source>
            <translation>暂无家庭户信息。导入带户号的台账后自动形成。</translation>
        </message>
        <message>
            <source>No matters yet. F2 accepts one.</source>
            <translation>暂无事项。按 F2 受理。</translation>
        </message>
        <message>
            <source>Nothing was changed since the person was registered.</source>
            <translation>建档后没有变更。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>建档</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>与户主关系</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>人员标签</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
    </context>
    <context>
        <name>yc::residents::ResidentListPage</name>
        <message>
            <source>Address</source>
            <translation>居住地址</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Age from</source>
            <translation>年龄从</translation>
        </message>
        <message>
            <source>Age to</source>
            <translation>年龄到</translation>
        </message>
        <message>
            <source>All committees</source>
            <translation>全部居（村）委会</translation>
        </message>
        <message>
            <source>All residence categories</source>
            <translation>全部户籍情况</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>全部标签</translation>
        </message>
        <message>
            <source>Committee</source>
            <translation>居（村）委会</translation>
        </message>
        <message>
            <source>Filter by text</source>
            <translation>按文字筛选</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>证件号码</translation>
        </message>
        <message>
            <source>Import ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name, pinyin, ID number, telephone, address…</source>
            <translation>姓名、拼音、证件号、电话、地址…</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新增居民</translation>
        </message>
        <message>
            <source>Nobody fits. Type less, or clear a filter with Esc.</source>
            <translation>没有符合条件的居民。请减少输入，或按 Esc 清除筛选。</translation>
        </message>
        <message>
            <source>Nobody here yet. Import a ledger with I, or add a person with N.</source>
            <translation>还没有居民。按 I 导入台账，或按 N 新增居民。</translation>
        </message>
        <message>
            <source>Residence category</source>
            <translation>户籍情况</translation>
        </message>
        <message>
            <source>Residents</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>人员标签</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <source>people at this desk: %1</source>
            <translation>本机共 %1 人</translation>
        </message>
        <message>
            <source>people found: %1</source>
            <translation>找到 %1 人</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::CardFacts</name>
        <message>
            <source>%1 yuan</source>
            <translation>%1 元</translation>
        </message>
        <message>
            <source>Activated on</source>
            <translation>启用日期</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>申领类型</translation>
        </message>
        <message>
            <source>Applied on</source>
            <translation>申领日期</translation>
        </message>
        <message>
            <source>At the counter since</source>
            <translation>到点日期</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>服务银行</translation>
        </message>
        <message>
            <source>Bank number</source>
            <translation>银行卡号</translation>
        </message>
        <message>
            <source>Blank</source>
            <translation>空白卡</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>社保卡</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>社保卡号</translation>
        </message>
        <message>
            <source>Ended on</source>
            <translation>注销日期</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>工本费</translation>
        </message>
        <message>
            <source>First card</source>
            <translation>首次申领</translation>
        </message>
        <message>
            <source>Handed over on</source>
            <translation>领卡日期</translation>
        </message>
        <message>
            <source>Identification</source>
            <translation>卡识别码</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>制卡日期</translation>
        </message>
        <message>
            <source>Replacement</source>
            <translation>补换卡</translation>
        </message>
        <message>
            <source>Replacement: %1</source>
            <translation>补换卡（%1）</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>asked for; this card ends when the new one is made</source>
            <translation>已申请，新卡制成时本卡注销</translation>
        </message>
        <message>
            <source>none</source>
            <translation>免费</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::CardPage</name>
        <message>
            <source>%1 (%2 left)</source>
            <translation>%1（余 %2 张）</translation>
        </message>
        <message>
            <source>Apply for a social security card</source>
            <translation>申领社保卡</translation>
        </message>
        <message>
            <source>Bank: %1</source>
            <translation>金融：%1</translation>
        </message>
        <message>
            <source>Course of the card</source>
            <translation>办理经过</translation>
        </message>
        <message>
            <source>Done. Ctrl+P prints the slip, Esc leaves it.</source>
            <translation>已办理。Ctrl+P 打印回执，Esc 关闭。</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>已办理：%1</translation>
        </message>
        <message>
            <source>Open the card</source>
            <translation>打开该卡</translation>
        </message>
        <message>
            <source>PIN locked</source>
            <translation>密码已锁定</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>Slip</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Social security card for %1</source>
            <translation>为%1申领社保卡</translation>
        </message>
        <message>
            <source>Social: %1</source>
            <translation>社保：%1</translation>
        </message>
        <message>
            <source>This person has a card already. One person has one valid card.</source>
            <translation>此人已有社保卡，每人只能有一张有效卡。</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::CardsPage</name>
        <message>
            <source>%1 in all</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Applied on</source>
            <translation>申领日期</translation>
        </message>
        <message>
            <source>Apply for the current resident</source>
            <translation>为当前居民申请</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>服务银行</translation>
        </message>
        <message>
            <source>Bank function</source>
            <translation>金融功能</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已注销</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>社保卡号</translation>
        </message>
        <message>
            <source>Card reader: none plugged in</source>
            <translation>读卡器：未连接</translation>
        </message>
        <message>
            <source>Card reader: ready</source>
            <translation>读卡器：就绪</translation>
        </message>
        <message>
            <source>Card reader: the service of this machine does not run</source>
            <translation>读卡器：本机读卡服务未运行</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>社保卡</translation>
        </message>
        <message>
            <source>Find the person first (Ctrl+K), or put a card on the reader.</source>
            <translation>请先查找居民（Ctrl+K），或插卡读取。</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>持卡人</translation>
        </message>
        <message>
            <source>In the making</source>
            <translation>申领和制卡中</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Late in the making</source>
            <translation>制卡超期</translation>
        </message>
        <message>
            <source>Losses that end soon</source>
            <translation>临时挂失即将到期</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>正式挂失</translation>
        </message>
        <message>
            <source>No card here. Find a resident and press Ctrl+N to apply for one.</source>
            <translation>没有符合条件的卡。查找居民后按 Ctrl+N 申领。</translation>
        </message>
        <message>
            <source>Nobody came for them</source>
            <translation>超期未领</translation>
        </message>
        <message>
            <source>Not activated</source>
            <translation>已领未启用</translation>
        </message>
        <message>
            <source>Of the current resident</source>
            <translation>当前居民的卡</translation>
        </message>
        <message>
            <source>Social security cards</source>
            <translation>社会保障卡</translation>
        </message>
        <message>
            <source>Social security function</source>
            <translation>社保功能</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Temporarily lost</source>
            <translation>临时挂失</translation>
        </message>
        <message>
            <source>To hand over</source>
            <translation>待领</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::SocialCardService</name>
        <message>
            <source>Apply for a social security card</source>
            <translation>申领社保卡</translation>
        </message>
        <message>
            <source>Blank cards</source>
            <translation>空白卡</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>社保卡</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>社保卡</translation>
        </message>
        <message>
            <source>Cards to hand over</source>
            <translation>待领社保卡</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Social security card of the current resident</source>
            <translation>当前居民的社保卡</translation>
        </message>
        <message>
            <source>Social security cards</source>
            <translation>社会保障卡</translation>
        </message>
        <message>
            <source>Temporary losses that end</source>
            <translation>临时挂失将到期</translation>
        </message>
        <message>
            <source>for the current resident</source>
            <translation>当前居民</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::StepForm</name>
        <message>
            <source>Apply for a card</source>
            <translation>申领社保卡</translation>
        </message>
        <message>
            <source>Bank number</source>
            <translation>银行卡号</translation>
        </message>
        <message>
            <source>Bank of the card</source>
            <translation>服务银行</translation>
        </message>
        <message>
            <source>Card identification</source>
            <translation>卡识别码</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>社保卡号</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认办理</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>办理功能</translation>
        </message>
        <message>
            <source>Holder’s identity document seen</source>
            <translation>已查验持卡人证件</translation>
        </message>
        <message>
            <source>How it is asked for</source>
            <translation>办理方式</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Made here, from the blanks of box</source>
            <translation>本点即时制卡，空白卡箱</translation>
        </message>
        <message>
            <source>Name of the guardian or proxy</source>
            <translation>监护人或代办人姓名</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Power of attorney or proof taken in</source>
            <translation>已收授权委托书或证明</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Replace the card</source>
            <translation>补换社保卡</translation>
        </message>
        <message>
            <source>Serial of the blank</source>
            <translation>空白卡序列号</translation>
        </message>
        <message>
            <source>The card is here</source>
            <translation>已出示卡片</translation>
        </message>
        <message>
            <source>Their ID number</source>
            <translation>其证件号码</translation>
        </message>
        <message>
            <source>Their identity document seen</source>
            <translation>已查验其证件</translation>
        </message>
        <message>
            <source>Typed from the card, or read: put the card on the reader.</source>
            <translation>按卡面填写，或插卡读取。</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效期至</translation>
        </message>
        <message>
            <source>Who asks</source>
            <translation>办理人</translation>
        </message>
        <message>
            <source>card on the reader</source>
            <translation>读卡器</translation>
        </message>
    </context>
    <context>
        <name>yc::socialcard::StockPage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>A new box</source>
            <translation>新箱入库</translation>
        </message>
        <message>
            <source>A000101-A000105, A000130</source>
            <translation>A000101-A000105, A000130</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>服务银行</translation>
        </message>
        <message>
            <source>Bank of the blanks</source>
            <translation>空白卡所属银行</translation>
        </message>
        <message>
            <source>Blank cards</source>
            <translation>空白卡</translation>
        </message>
        <message>
            <source>Blanks that leave the box</source>
            <translation>出库的序列号</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>箱号</translation>
        </message>
        <message>
            <source>Box %1</source>
            <translation>箱 %1</translation>
        </message>
        <message>
            <source>Boxes</source>
            <translation>空白卡箱</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>报废</translation>
        </message>
        <message>
            <source>First serial</source>
            <translation>起始序列号</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入库</translation>
        </message>
        <message>
            <source>Last serial</source>
            <translation>截止序列号</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>No box yet. Ctrl+N takes one in.</source>
            <translation>还没有空白卡，按 Ctrl+N 入库。</translation>
        </message>
        <message>
            <source>Number of the box</source>
            <translation>箱号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>入库日期</translation>
        </message>
        <message>
            <source>Recorded. Left in the box: %1.</source>
            <translation>已登记，箱内剩余 %1 张。</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Serials</source>
            <translation>序列号</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>确认入库</translation>
        </message>
        <message>
            <source>Take in a box</source>
            <translation>空白卡入库</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>Where they come from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Write off as damaged</source>
            <translation>报废</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::AskCard</name>
        <message>
            <source>Leave it as it is</source>
            <translation>不改动</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::Banner</name>
        <message>
            <source>Close message</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::ConflictBar</name>
        <message>
            <source>In conflict: two places changed the household differently.</source>
            <translation>有冲突：两处对所在家庭户作了不同的修改。</translation>
        </message>
        <message>
            <source>In conflict: two places changed this record differently.</source>
            <translation>有冲突：两处对本记录作了不同的修改。</translation>
        </message>
        <message>
            <source>Known here since %1. Until it is settled one of the two stands here; nothing of the other is lost.</source>
            <translation>本机于 %1 发现。处理之前此处显示其中一处的内容，另一处的内容没有丢失。</translation>
        </message>
        <message>
            <source>See both</source>
            <translation>对照处理</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::DateField</name>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::FormField</name>
        <message>
            <source>%1, required</source>
            <translation>%1，必填</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>请从列表中选择。</translation>
        </message>
        <message>
            <source>Ctrl+R in the field</source>
            <translation>在该栏按 Ctrl+R</translation>
        </message>
        <message>
            <source>Please fill this in.</source>
            <translation>请填写此项。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Show %1</source>
            <translation>显示%1</translation>
        </message>
        <message>
            <source>This is not a date. Write it as 2012-09-24 or 20120924.</source>
            <translation>不是有效的日期，请写成 2012-09-24 或 20120924。</translation>
        </message>
        <message>
            <source>This is not a number. Use digits only.</source>
            <translation>不是数字，请只用数字填写。</translation>
        </message>
        <message>
            <source>This is not an amount. Write yuan with at most two decimals, as 1234.50.</source>
            <translation>不是有效的金额，请以元填写，最多两位小数，如 1234.50。</translation>
        </message>
        <message>
            <source>required</source>
            <translation>必填</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::HelpOverlay</name>
        <message>
            <source>Esc closes this page</source>
            <translation>按 Esc 关闭</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::KeyValueGrid</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Show %1</source>
            <translation>显示%1</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::NavigationRail</name>
        <message>
            <source>Places</source>
            <translation>导航</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::Picker</name>
        <message>
            <source>Nothing found. Try other letters.</source>
            <translation>没有找到，请换几个字试试。</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::ProgressPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::RailEntry</name>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <translation>
                <numerusform>%1，%n 项待办</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yc::ui::RecordList</name>
        <message>
            <source>Nothing here yet.</source>
            <translation>暂无内容。</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::ResultPopup</name>
        <message>
            <source>Results</source>
            <translation>查找结果</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::RevealBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose or type a reason</source>
            <translation>选择或填写理由</translation>
        </message>
        <message>
            <source>Contact the person</source>
            <translation>联系本人</translation>
        </message>
        <message>
            <source>Correct the record</source>
            <translation>更正档案</translation>
        </message>
        <message>
            <source>Handle a matter</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Show for 30 s</source>
            <translation>显示 30 秒</translation>
        </message>
        <message>
            <source>Verify the identity at the counter</source>
            <translation>窗口核对身份</translation>
        </message>
        <message>
            <source>Why is “%1” needed? The look is recorded.</source>
            <translation>查看完整的“%1”需说明理由，并记入日志。</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::SearchBox</name>
        <message>
            <source>Name, pinyin, ID number, phone, item…</source>
            <translation>姓名、拼音、证件号、电话、事项…</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters, or part of the number.</source>
            <translation>没有找到。请少输几个字，或只输号码的一部分。</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::StepBar</name>
        <message>
            <source>Step %1 of %2: %3</source>
            <translation>第 %1 步，共 %2 步：%3</translation>
        </message>
    </context>
    <context>
        <name>yc::ui::SyncMark</name>
        <message>
            <source>Changed differently in two places, known here since %1. Somebody has to settle it.</source>
            <translation>两处做了不同的修改，本机于 %1 发现，需要由人裁定。</translation>
        </message>
        <message>
            <source>City: %1</source>
            <translation>市级：%1</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>In conflict</source>
            <translation>有冲突</translation>
        </message>
        <message>
            <source>It has left this desk; the city has not confirmed yet that it holds it.</source>
            <translation>已从本机发出，市级尚未确认收到。</translation>
        </message>
        <message>
            <source>On this desk</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>Only this desk has the present state, since %1; it goes to the city with the next sync.</source>
            <translation>自 %1 起当前内容只在本机，下次同步时上报。</translation>
        </message>
        <message>
            <source>Only this desk has the present state; it goes to the city with the next sync.</source>
            <translation>当前内容只在本机，下次同步时上报。</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒收</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发出</translation>
        </message>
        <message>
            <source>The city has confirmed that it holds the present state.</source>
            <translation>市级已确认收到当前内容。</translation>
        </message>
        <message>
            <source>The city refused it (%1): %2 Correct the record; then it is sent again.</source>
            <translation>市级拒收（%1）：%2 更正后会自动重新上报。</translation>
        </message>
        <message>
            <source>no reason given.</source>
            <translation>未说明原因。</translation>
        </message>
    </context>
</TS>
