// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/HelpTopic.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

static void initDeskData() { Q_INIT_RESOURCE(yc_desk_data); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::desk {

namespace {
QString folder()
{
    initDeskData();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return QStringLiteral(":/yichuang/help/") + (chinese ? QStringLiteral("zh_CN/") : QStringLiteral("en/"));
}

struct Parts {
    QString front; ///< what stands between the lines of three dashes
    QString text;
};

Parts read(const QString &name)
{
    QFile file(folder() + name + QStringLiteral(".md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString whole = QString::fromUtf8(file.readAll());
    static const QRegularExpression parts(QStringLiteral("\\A---\\n(.*?)^---\\n"),
                                          QRegularExpression::DotMatchesEverythingOption |
                                              QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = parts.match(whole);
    return {match.captured(1), whole.mid(match.capturedLength())};
}
} // namespace

QList<HelpTopic> HelpTopic::all()
{
    static const QRegularExpression place(QStringLiteral("^order: *(\\d+)$"), QRegularExpression::MultilineOption);
    QList<HelpTopic> topics;
    const QStringList files = QDir(folder()).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(3);
        const Parts parts = read(name);
        const QRegularExpressionMatch match = place.match(parts.front);
        const QString heading = parts.text.section(u'\n', 0, 0);
        topics.append({name, heading.startsWith(QStringLiteral("# ")) ? heading.mid(2).trimmed() : name,
                       match.hasMatch() ? match.captured(1).toInt() : std::numeric_limits<int>::max()});
    }
    std::ranges::stable_sort(topics, {}, &HelpTopic::order);
    return topics;
}

bool HelpTopic::exists(const QString &name) { return QFile::exists(folder() + name + QStringLiteral(".md")); }

QString HelpTopic::textOf(const QString &name) { return read(name).text; }

} // namespace yc::desk
