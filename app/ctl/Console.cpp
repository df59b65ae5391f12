// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Console.h"

#include "ctl/ExitCode.h"
#include "ui/text/ErrorText.h"

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace yc::ctl {

namespace {
void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Contexts have C++ names; answers have lower snake case all through.
QJsonObject snakeCase(const QVariantMap &context)
{
    QJsonObject result;
    for (const auto &[key, value] : context.asKeyValueRange()) {
        QString name;
        for (const QChar character : key) {
            if (character.isUpper())
                name += u'_';
            name += character.toLower();
        }
        result.insert(name, QJsonValue::fromVariant(value));
    }
    return result;
}
} // namespace

void Console::line(const QString &text) const
{
    if (!m_json)
        write(stdout, text.toUtf8() + '\n');
}

void Console::answer(const QJsonObject &object) const
{
    if (m_json)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Console::remark(const QString &text) const { write(stderr, text.toUtf8() + '\n'); }

void Console::progress(const QString &what, double part)
{
    const int percent = static_cast<int>(part * 100);
    if (percent == m_percent || isatty(STDERR_FILENO) == 0)
        return;
    m_percent = percent;
    write(stderr, "\r\x1b[K" + tr("%1: %2 %").arg(what).arg(percent).toUtf8());
}

void Console::endProgress()
{
    if (m_percent >= 0)
        write(stderr, "\r\x1b[K");
    m_percent = -1;
}

int Console::fail(const core::Error &error)
{
    endProgress();
    if (isUsageError(error)) {
        remark(QStringLiteral("yichuangctl: ") + error.context.value(QStringLiteral("sentence")).toString());
        return static_cast<int>(ExitCode::Usage);
    }
    const ui::ErrorSentences sentences = ui::ErrorText::of(error);
    remark(QStringLiteral("yichuangctl: ") + sentences.joined());
    answer({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.code},
                                                  {QStringLiteral("kind"), kindName(error.kind)},
                                                  {QStringLiteral("message"), sentences.happened},
                                                  {QStringLiteral("context"), snakeCase(error.context)}}}});
    return static_cast<int>(exitCodeOf(error));
}

} // namespace yc::ctl
