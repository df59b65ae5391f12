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
            <source>The case is accepted, but its slip could not be written (%1).</source>
            <translation>办件已受理，但文书未能写出（%1）。</translation>
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
        <name>Calc</name>
        <message>
            <source>--accepted and --days belong to calc due.</source>
            <translation>--accepted 和 --days 只用于 calc due。</translation>
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
            <source>The calculators are “calc id NUMBER” and “calc due --accepted DATE --days N”.</source>
            <translation>可用的计算器为“calc id 号码”和“calc due --accepted 日期 --days 天数”。</translation>
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
            <source>id or due</source>
            <translation>id 或 due</translation>
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
        <name>CalculatorText</name>
        <message numerus="yes">
            <source>%1 and %n working day(s): %2</source>
            <translation>
                <numerusform>%1 起 %n 个工作日：%2</numerusform>
            </translation>
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
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>Ask for the file again, or open it in an office program and save it anew.</source>
            <translation>请重新索取文件，或用办公软件打开后另存。</translation>
        </message>
        <message>
            <source>Ask someone who may do it, or ask the administrator for the permission.</source>
            <translation>请由有权限的人办理，或向管理员申请权限。</translation>
        </message>
        <message>
            <source>Both versions are kept.</source>
            <translation>两个版本都已保留。</translation>
        </message>
        <message>
            <source>Call the administrator and give the code {code}.</source>
            <translation>请联系管理员，并告知代码 {code}。</translation>
        </message>
        <message>
            <source>Call the administrator: the vault is restored from a backup.</source>
            <translation>请联系管理员，从备份恢复保险库。</translation>
        </message>
        <message>
            <source>Check that the disk is not write-protected and that you may write to its folder.</source>
            <translation>请检查磁盘是否写保护，以及文件夹是否有写权限。</translation>
        </message>
        <message>
            <source>Check what was entered and try again.</source>
            <translation>请核对填写的内容后重试。</translation>
        </message>
        <message>
            <source>Choose a CSV, XLS or XLSX file, or save the table as one of these.</source>
            <translation>请选择 CSV、XLS 或 XLSX 文件，或另存为其中一种。</translation>
        </message>
        <message>
            <source>Choose the kind of document and enter the number again.</source>
            <translation>请选择证件种类后重新输入号码。</translation>
        </message>
        <message>
            <source>Compare digits 7 to 14 with the document.</source>
            <translation>请对照证件核对第 7 至 14 位。</translation>
        </message>
        <message>
            <source>Compare the first six digits with the document.</source>
            <translation>请对照证件核对前六位。</translation>
        </message>
        <message>
            <source>Compare the two and choose.</source>
            <translation>请对比后选择。</translation>
        </message>
        <message>
            <source>Count the characters with the document in hand; an ID number has 18.</source>
            <translation>请对照证件核对位数，身份证号码应为 18 位。</translation>
        </message>
        <message>
            <source>Digits only; an ID number may end in X.</source>
            <translation>只能是数字，身份证号码末位可以是 X。</translation>
        </message>
        <message>
            <source>Do not delete anything. Call the administrator to restore the last backup.</source>
            <translation>请勿删除任何文件，请管理员用最近的备份恢复。</translation>
        </message>
        <message>
            <source>Enter the number or read the card.</source>
            <translation>请输入号码，或读取证件。</translation>
        </message>
        <message>
            <source>Everything before it is safe.</source>
            <translation>此前的内容都在。</translation>
        </message>
        <message>
            <source>Free some disk space and try again.</source>
            <translation>请腾出磁盘空间后重试。</translation>
        </message>
        <message>
            <source>It has not been opened or changed.</source>
            <translation>没有打开，也没有改动。</translation>
        </message>
        <message>
            <source>It may have been removed. Search for it again.</source>
            <translation>可能已被删除，请重新查找。</translation>
        </message>
        <message>
            <source>Nothing has been saved or changed.</source>
            <translation>没有保存或改动任何内容。</translation>
        </message>
        <message>
            <source>One digit is probably wrong or two are swapped. Compare with the document.</source>
            <translation>可能有一位写错或两位颠倒，请对照证件核对。</translation>
        </message>
        <message>
            <source>Open the record that is there, or correct the number.</source>
            <translation>请打开已有的记录，或更正号码。</translation>
        </message>
        <message>
            <source>Put the vault file back beside the store, or restore both from a backup.</source>
            <translation>请把保险库文件放回数据库旁，或从备份一并恢复。</translation>
        </message>
        <message>
            <source>Reload the record, compare, and save again.</source>
            <translation>请重新载入，核对后再保存。</translation>
        </message>
        <message>
            <source>Save the file as UTF-8 or GB18030 and choose it again.</source>
            <translation>请将文件另存为 UTF-8 或 GB18030 编码后重新选择。</translation>
        </message>
        <message>
            <source>Sign in again. If it stays so, the vault and the store may not belong together: call the administrator.</source>
            <translation>请重新登录。仍然如此，可能是保险库与数据库不配套，请联系管理员。</translation>
        </message>
        <message>
            <source>Sign in and try again.</source>
            <translation>请登录后重试。</translation>
        </message>
        <message>
            <source>Signing in is needed.</source>
            <translation>需要登录。</translation>
        </message>
        <message>
            <source>Something entered is not right.</source>
            <translation>填写的内容有误。</translation>
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
            <source>Stopped as you asked.</source>
            <translation>已按您的要求停止。</translation>
        </message>
        <message>
            <source>The birth date in the number does not exist.</source>
            <translation>证件号码中的出生日期不存在。</translation>
        </message>
        <message>
            <source>The birth date in the number is in the future.</source>
            <translation>证件号码中的出生日期晚于今天。</translation>
        </message>
        <message>
            <source>The birth date in the number is too long ago.</source>
            <translation>证件号码中的出生日期过早。</translation>
        </message>
        <message>
            <source>The characters of the file cannot be read.</source>
            <translation>无法识别文件的文字编码。</translation>
        </message>
        <message>
            <source>The damaged file is left as it is.</source>
            <translation>损坏的文件原样保留。</translation>
        </message>
        <message>
            <source>The desk is already open in another window.</source>
            <translation>这个工作台已在另一个窗口打开。</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>磁盘已满。</translation>
        </message>
        <message>
            <source>The disk is full; the last step was not saved.</source>
            <translation>磁盘已满，最后一步没有保存。</translation>
        </message>
        <message>
            <source>The disk reported an error.</source>
            <translation>磁盘读写出错。</translation>
        </message>
        <message>
            <source>The file is not a table that can be read.</source>
            <translation>这个文件不是可以读取的表格。</translation>
        </message>
        <message>
            <source>The first six digits are not a place.</source>
            <translation>证件号码前六位不是有效的行政区划代码。</translation>
        </message>
        <message>
            <source>The last character does not fit the others.</source>
            <translation>证件号码的校验码不对。</translation>
        </message>
        <message>
            <source>The number has a character that cannot stand there.</source>
            <translation>证件号码中有不应出现的字符。</translation>
        </message>
        <message>
            <source>The number has the wrong length.</source>
            <translation>证件号码的位数不对。</translation>
        </message>
        <message>
            <source>The number is empty.</source>
            <translation>证件号码为空。</translation>
        </message>
        <message>
            <source>The passphrase is not right.</source>
            <translation>口令不对。</translation>
        </message>
        <message>
            <source>The program asked for a field that the store does not have.</source>
            <translation>程序要读取的字段不存在。</translation>
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
            <source>The same record was changed in two places.</source>
            <translation>同一条记录在两处都有改动。</translation>
        </message>
        <message>
            <source>The store cannot be written to.</source>
            <translation>数据库无法写入。</translation>
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
            <source>The store itself has not been touched.</source>
            <translation>数据库本身没有改动。</translation>
        </message>
        <message>
            <source>The store was written by a newer version of the program.</source>
            <translation>数据库由更新版本的程序写成。</translation>
        </message>
        <message>
            <source>The table file is damaged.</source>
            <translation>表格文件已损坏。</translation>
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
            <source>There is a record with the same number already.</source>
            <translation>已有相同号码的记录。</translation>
        </message>
        <message>
            <source>This did not work just now.</source>
            <translation>刚才没有成功。</translation>
        </message>
        <message>
            <source>This is no kind of document that the program knows.</source>
            <translation>无法识别证件种类。</translation>
        </message>
        <message>
            <source>This needs a newer version of the program.</source>
            <translation>需要更新版本的程序。</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>请稍后重试。</translation>
        </message>
        <message>
            <source>Try again. If it happens again, make a backup and call the administrator.</source>
            <translation>请重试。再次出现时，请先备份并联系管理员。</translation>
        </message>
        <message>
            <source>Try again; mind capital letters and the input method. The recovery code also opens the desk.</source>
            <translation>请重新输入，注意大小写和输入法。也可以用恢复码打开。</translation>
        </message>
        <message>
            <source>Update the program, then open it again.</source>
            <translation>请更新程序后再打开。</translation>
        </message>
        <message>
            <source>Use the open window, or close it first.</source>
            <translation>请使用已打开的窗口，或先将其关闭。</translation>
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
            <source>Your entries are still on the screen.</source>
            <translation>您填写的内容还在屏幕上。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的岗位没有这项权限。</translation>
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
            <source>Address</source>
            <translation>居住地址</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>代办人</translation>
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
            <source>Case</source>
            <translation>办件</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>受理编号</translation>
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
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
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
            <source>Deceased</source>
            <translation>已故</translation>
        </message>
        <message>
            <source>Decided at</source>
            <translation>决定时间</translation>
        </message>
        <message>
            <source>Deciding organisation</source>
            <translation>决定单位</translation>
        </message>
        <message>
            <source>Deficiency to be made good by</source>
            <translation>容缺补齐截止日期</translation>
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
            <source>Ethnic group</source>
            <translation>民族</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>办理过程</translation>
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
            <source>Head of household</source>
            <translation>户主</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康状况</translation>
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
            <source>Kind of household</source>
            <translation>户别</translation>
        </message>
        <message>
            <source>Kind of slip</source>
            <translation>文书种类</translation>
        </message>
        <message>
            <source>Line of business</source>
            <translation>业务条线</translation>
        </message>
        <message>
            <source>Marital status</source>
            <translation>婚姻状况</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>办理结果</translation>
        </message>
        <message>
            <source>Political status</source>
            <translation>政治面貌</translation>
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
            <source>Relation of emergency contact</source>
            <translation>与紧急联系人关系</translation>
        </message>
        <message>
            <source>Relation to head of household</source>
            <translation>与户主关系</translation>
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
            <source>Saved at</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>Second telephone</source>
            <translation>备用电话</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>流水号</translation>
        </message>
        <message>
            <source>Service item</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
        </message>
        <message>
            <source>Slip number</source>
            <translation>文书编号</translation>
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
            <source>To be supplied</source>
            <translation>需补正内容</translation>
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
            <source>Once more</source>
            <translation>请再输入一次</translation>
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
            <source>The two passphrases differ.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
        <message>
            <source>There is no passphrase: no terminal to ask at, or nothing was typed. Use --passphrase-fd or --passphrase-file.</source>
            <translation>没有口令：没有可询问的终端，或未输入内容。请用 --passphrase-fd 或 --passphrase-file。</translation>
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
        <name>ProblemText</name>
        <message>
            <source>%1 is not a category of disability (1 to 7).</source>
            <translation>%1 不是残疾类别（1 至 7）。</translation>
        </message>
        <message>
            <source>%1 is not a grade of disability (1 to 4).</source>
            <translation>%1 不是残疾等级（1 至 4）。</translation>
        </message>
        <message>
            <source>%1 is not a known registering department.</source>
            <translation>%1 不是已知的登记管理部门代码。</translation>
        </message>
        <message>
            <source>%1 is not the region of such a permit.</source>
            <translation>%1 不是此类证件的地区代码。</translation>
        </message>
        <message>
            <source>A number of 15 digits; today it is %1.</source>
            <translation>15 位旧号码，现为 %1。</translation>
        </message>
        <message>
            <source>A spreadsheet program has rounded this number; its last digits are lost. Take it from the document.</source>
            <translation>号码已被电子表格软件取整，末几位丢失，请从证件上抄录。</translation>
        </message>
        <message>
            <source>Born on %1, this person would be over 130 years old.</source>
            <translation>出生于 %1，年龄超过 130 岁。</translation>
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
            <source>It has %1 characters, %2 are expected.</source>
            <translation>号码有 %1 位，应为 %2 位。</translation>
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
            <source>No province has the code %1.</source>
            <translation>没有代码为 %1 的省份。</translation>
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
            <source>Residence permit for Hong Kong, Macao and Taiwan residents</source>
            <translation>港澳台居民居住证</translation>
        </message>
        <message>
            <source>Something is wrong with the number (%1).</source>
            <translation>号码有误（%1）。</translation>
        </message>
        <message>
            <source>The check character is %3, it would have to be %2: a character is wrong or two are exchanged.</source>
            <translation>校验码为 %3，应为 %2：有一位写错，或两位颠倒。</translation>
        </message>
        <message>
            <source>The date of birth in it, %1, is not a day of the calendar.</source>
            <translation>号码中的出生日期 %1 不存在。</translation>
        </message>
        <message>
            <source>The date of birth in it, %1, is too long ago.</source>
            <translation>号码中的出生日期 %1 过早。</translation>
        </message>
        <message>
            <source>The date of birth in it, %1, lies in the future.</source>
            <translation>号码中的出生日期 %1 晚于今天。</translation>
        </message>
        <message>
            <source>The number does not say the century; a birth in %1xx is assumed, please check.</source>
            <translation>号码不含世纪，按 %1xx 年出生处理，请核对。</translation>
        </message>
        <message>
            <source>The organisation code in it has the check character %3, it would have to be %2.</source>
            <translation>其中组织机构代码的校验码为 %3，应为 %2。</translation>
        </message>
        <message>
            <source>The place code %1 is in no list; old codes may be missing there.</source>
            <translation>行政区划代码 %1 不在列表中，可能是旧代码。</translation>
        </message>
        <message>
            <source>There is no number.</source>
            <translation>没有号码。</translation>
        </message>
        <message>
            <source>This is not the number of any document known here.</source>
            <translation>不是已知证件的号码。</translation>
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
            <source>“%2” at position %1 cannot stand there.</source>
            <translation>第 %1 位不能是“%2”。</translation>
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
            <source>Exit codes: 0 done, 1 failed, 2 bad arguments, 3 sign-in failed, 4 not found, 5 the desk is open in another program, 6 the data has defects, 7 not permitted, 130 interrupted.</source>
            <translation>退出码：0 完成，1 失败，2 参数有误，3 登录失败，4 未找到，5 窗口已在别的程序中打开，6 数据有缺陷，7 无权限，130 被中断。</translation>
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
        <name>RoleText</name>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Approver</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Security administrator</source>
            <translation>安全管理员</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>督导</translation>
        </message>
        <message>
            <source>Village point</source>
            <translation>村居服务站</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>--limit needs a number from 1 to %1.</source>
            <translation>--limit 需要 1 至 %1 之间的数。</translation>
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
            <source>search needs something to look for.</source>
            <translation>search 需要查找内容。</translation>
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
            <source>Check a number on a document, or count a time limit; needs no desk.</source>
            <translation>核对证件号码或计算期限，不需要窗口数据。</translation>
        </message>
        <message>
            <source>Find people and cases by name, pinyin, initials, number, telephone or address.</source>
            <translation>按姓名、拼音、首字母、号码、电话或地址查找居民和办件。</translation>
        </message>
        <message>
            <source>Import a ledger of residents: good rows in, the others listed.</source>
            <translation>导入居民台账：合格的行入库，其余列出。</translation>
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
            <source>Make an empty desk with its first administrator.</source>
            <translation>建立空窗口及其首任管理员。</translation>
        </message>
        <message>
            <source>Put the store to every check: pages, structure, audit log, lists.</source>
            <translation>全面检查数据库：页、结构、审计日志、列表。</translation>
        </message>
        <message>
            <source>Write people or cases to a CSV or XLSX file, masked unless a reason is given; or the key of the store.</source>
            <translation>将居民或办件写入 CSV 或 XLSX 文件，无理由则脱敏；或导出数据库密钥。</translation>
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
            <source>Lists against %1 documents: %2</source>
            <translation>列表与 %1 份文档比对：%2</translation>
        </message>
        <message>
            <source>Pages of the file: %1</source>
            <translation>文件页：%1</translation>
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
            <source>good</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>verify takes options only.</source>
            <translation>verify 只接受选项。</translation>
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
        <name>yc::desk::DeskStatus</name>
        <message>
            <source>%1 residents on this machine</source>
            <translation>本机 %1 位居民</translation>
        </message>
        <message>
            <source>%1 to upload · no city server set</source>
            <translation>%1 项待上传 · 未设置市级服务器</translation>
        </message>
        <message>
            <source>F1 Help · F2 Accept · F3 Find a person</source>
            <translation>F1 帮助 · F2 一窗受理 · F3 查人</translation>
        </message>
        <message>
            <source>No city server set</source>
            <translation>未设置市级服务器</translation>
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
            <source>Works offline</source>
            <translation>离线可用</translation>
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
        <name>yc::desk::HelpPage</name>
        <message>
            <source>Accepting a matter</source>
            <translation>受理事项</translation>
        </message>
        <message>
            <source>Esc goes back to the page</source>
            <translation>按 Esc 返回原页面</translation>
        </message>
        <message>
            <source>Finding people and things</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>First steps and keys</source>
            <translation>快速入门与快捷键</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Importing a ledger</source>
            <translation>导入台账</translation>
        </message>
        <message>
            <source>Lock, passphrase, recovery</source>
            <translation>锁定、口令与恢复</translation>
        </message>
        <message>
            <source>Residents</source>
            <translation>居民</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>目录</translation>
        </message>
    </context>
    <context>
        <name>yc::desk::MainWindow</name>
        <message>
            <source>Calculator</source>
            <translation>计算器</translation>
        </message>
        <message>
            <source>Everything is kept on this machine. It goes to the city when a server is set; nothing is lost until then.</source>
            <translation>所有内容都保存在本机，设置市级服务器后再上传，此前不会丢失。</translation>
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
            <source>Name, pinyin or code, e.g. 南京西路, njxl, 310106012</source>
            <translation>名称、拼音或代码，如 南京西路、njxl、310106012</translation>
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
            <source>The same again</source>
            <translation>再次输入新口令</translation>
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
            <source>Checking every page, the audit log and the lists. You can go on working.</source>
            <translation>正在检查全部数据页、审计日志和列表，期间可继续工作。</translation>
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
            <source>My passphrase</source>
            <translation>我的口令</translation>
        </message>
        <message>
            <source>NOT in order</source>
            <translation>异常</translation>
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
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>界面大小</translation>
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
            <source>%1 years</source>
            <translation>%1岁</translation>
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
            <source>What you were doing is kept and comes back.</source>
            <translation>锁定前的工作已保留，解锁后恢复。</translation>
        </message>
        <message>
            <source>window %1</source>
            <translation>%1号窗口</translation>
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
        <name>yc::ui::Banner</name>
        <message>
            <source>Close message</source>
            <translation>关闭提示</translation>
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
            <source>Please fill this in.</source>
            <translation>请填写此项。</translation>
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
</TS>
