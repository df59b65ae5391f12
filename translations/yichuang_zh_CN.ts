<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CalculatorText</name>
        <message numerus="yes">
            <source>%1 and %n working day(s): %2</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>%1: not valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: valid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Born</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counted: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First registered in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Provisional: the public holidays of that year are not published yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>female</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>male</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Console</name>
        <message>
            <source>%1: %2 %</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give --passphrase-fd or --passphrase-file, not both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No passphrase came from the file descriptor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the passphrase from this file descriptor, one line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the passphrase from this file, one line; it must be yours, mode 0600 or 0400.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase file %1 can be read by others: it must belong to you and have mode 0600 or 0400.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase file %1 cannot be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase file %1 is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The passphrase file %1 is no regular file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no passphrase: no terminal to ask at, or nothing was typed. Use --passphrase-fd or --passphrase-file.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemText</name>
        <message>
            <source>%1 is not a category of disability (1 to 7).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a grade of disability (1 to 4).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a known registering department.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not the region of such a permit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number of 15 digits; today it is %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A spreadsheet program has rounded this number; its last digits are lost. Take it from the document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Born on %1, this person would be over 130 years old.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Citizen identity number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Citizen identity number of 15 digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disability certificate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Foreigner’s permanent residence card (2017)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Foreigner’s permanent residence card (2023)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has %1 characters, %2 are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mainland travel permit for Hong Kong and Macao residents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mainland travel permit for Taiwan residents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No province has the code %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of the number is hidden by asterisks; the whole number is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Residence permit for Hong Kong, Macao and Taiwan residents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something is wrong with the number (%1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The check character is %3, it would have to be %2: a character is wrong or two are exchanged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date of birth in it, %1, is not a day of the calendar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date of birth in it, %1, is too long ago.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date of birth in it, %1, lies in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number does not say the century; a birth in %1xx is assumed, please check.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The organisation code in it has the check character %3, it would have to be %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The place code %1 is in no list; old codes may be missing there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not the number of any document known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unified social credit code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown kind of number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%2” at position %1 cannot stand there.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>A passphrase on the command line can be read by every user of this machine and stays in the history of the shell. Use --passphrase-fd or --passphrase-file, and change the one that was just typed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer with one JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exit codes: 0 done, 1 failed, 2 bad arguments, 3 sign-in failed, 4 not found, 5 the desk is open in another program, 6 the data has defects, 7 not permitted, 130 interrupted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show this help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no command “%1”. yichuangctl --help lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usage: yichuangctl COMMAND [OPTION]…
Yichuang, the desk of a community service centre, without a window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yichuangctl COMMAND --help lists the options of a command. All take --json: one object on standard output, keys in lower snake case. A passphrase is asked for at the terminal, or taken from --passphrase-fd or --passphrase-file, never from the command line.</source>
            <translation type="unfinished" />
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
        <name>yc::desk::EntrancePage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yichuang</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>yc::desk::PassphraseFields</name>
        <message>
            <source>At least %1 characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least %1 of these: small letters, capitals, digits, other characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both are the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not hold the sign-in number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>yc::desk::SecretField</name>
        <message>
            <source>Show what is typed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>yc::desk::SignInPage</name>
        <message>
            <source>Demo desk: all people are invented.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgotten passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number %1, passphrase %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number or name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the desk…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please choose who signs in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please type the passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The desk is locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you were doing is kept and comes back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>window %1</source>
            <translation type="unfinished" />
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
