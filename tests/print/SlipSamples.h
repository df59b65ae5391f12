// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/SlipText.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

/// Invented slips, and the outside programs (poppler-utils, zbar-tools) that read back what was printed.
namespace yc::print::samples {

inline QJsonArray materials(int count)
{
    QJsonArray list;
    for (int i = 1; i <= count; ++i)
        list.append(
            QJsonObject{{QStringLiteral("name"), QStringLiteral("测试材料第%1号（身份、收入与家庭成员情况）").arg(i)},
                        {QStringLiteral("form"), i % 2 ? QStringLiteral("original") : QStringLiteral("copy")},
                        {QStringLiteral("copies"), 1 + i % 2},
                        {QStringLiteral("state"), QStringLiteral("complete")}});
    return list;
}

inline SlipData slip(int materialCount = 4)
{
    const auto missing = QJsonArray{
        QJsonObject{{QStringLiteral("name"), QStringLiteral("家庭经济状况核对授权书")},
                    {QStringLiteral("problem"), QStringLiteral("缺少共同生活的成年家庭成员签字，请补签后提交")},
                    {QStringLiteral("form"), QStringLiteral("original")},
                    {QStringLiteral("copies"), 1}},
        QJsonObject{{QStringLiteral("name"), QStringLiteral("居民户口簿")},
                    {QStringLiteral("problem"), QStringLiteral("未提交首页复印件")},
                    {QStringLiteral("form"), QStringLiteral("copy")},
                    {QStringLiteral("copies"), 2}}};
    return {{QStringLiteral("number"), QStringLiteral("310199-受-〔2026〕000137")},
            {QStringLiteral("title"), QStringLiteral("受理通知书")},
            {QStringLiteral("org_name"), QStringLiteral("云溪街道社区事务受理服务中心")},
            {QStringLiteral("applicant_name"), QStringLiteral("欧阳测试")},
            {QStringLiteral("applicant_id_masked"), QStringLiteral("310199********0014")},
            {QStringLiteral("telephone_masked"), QStringLiteral("138****5678")},
            {QStringLiteral("agent_name"), QStringLiteral("张样例")},
            {QStringLiteral("item_name"), QStringLiteral("最低生活保障对象认定、保障金给付")},
            {QStringLiteral("item_code"), QStringLiteral("000511001000")},
            {QStringLiteral("case_number"), QStringLiteral("310199001001-20261120-0042")},
            {QStringLiteral("received_on"), QStringLiteral("2026-11-19")},
            {QStringLiteral("accepted_on"), QStringLiteral("2026-11-20")},
            {QStringLiteral("due_on"), QStringLiteral("2026-12-18")},
            {QStringLiteral("promised_days"), 20},
            {QStringLiteral("legal_basis"),
             QStringLiteral("《社会救助暂行办法》第十一条；《最低生活保障审核确认办法》第九条")},
            {QStringLiteral("materials"), materials(materialCount)},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("correction_deadline"), QStringLiteral("2026-12-01")},
            {QStringLiteral("reason"),
             QStringLiteral("申请人户籍不在本辖区，且未持有本辖区居住证，不属于本机关受理范围。")},
            {QStringLiteral("right_body"), QStringLiteral("申请人户籍所在地街道办事处（乡镇人民政府）")},
            {QStringLiteral("clerk_name"), QStringLiteral("李窗口")},
            {QStringLiteral("desk"), QStringLiteral("综合3号窗")},
            {QStringLiteral("enquiry_phone"), QStringLiteral("021-00000000")},
            {QStringLiteral("copies_note"), QStringLiteral("本通知书一式两份，申请人、受理机构各执一份。")},
            {QStringLiteral("qr"), QStringLiteral("https://city.example/q?c=310199001001-20261120-0042&v=7Q2M")},
            {QStringLiteral("printed_at"), QStringLiteral("2026-11-20T09:31:00")}};
}

inline QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qWarning().noquote() << program << process.readAllStandardError();
    return process.readAllStandardOutput();
}

/// The PDF's words with all white space taken out: line breaks are the layout's business.
inline QString words(const QString &pdf)
{
    QString text =
        QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    text.removeIf([](QChar c) { return c.isSpace() || c == u'\f'; });
    return text.normalized(QString::NormalizationForm_KC);
}

inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text.normalized(QString::NormalizationForm_KC);
}

/// A line of pdfinfo, such as "Pages".
inline QString info(const QString &pdf, const QString &key)
{
    const auto lines = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {pdf})).split(u'\n');
    for (const QString &line : lines)
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    return {};
}

} // namespace yc::print::samples

/// Prints the error of a failed Result.
#define VERIFY_RESULT(result)                                                                                          \
    QVERIFY2((result).has_value(),                                                                                     \
             (result) ? ""                                                                                             \
                      : qPrintable(                                                                                    \
                            (result).error().code + QLatin1Char(' ') +                                                 \
                            (result).error().context.value(QStringLiteral("where")).toString() + QLatin1Char(' ') +    \
                            (result).error().context.value(QStringLiteral("problem")).toString() + QLatin1Char(' ') +  \
                            (result).error().context.value(QStringLiteral("keys")).toStringList().join(u',')))
