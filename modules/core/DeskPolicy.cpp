// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DeskPolicy.h"

#include "core/CommandList.h"
#include "core/DatedSettings.h"
#include "core/Futures.h"

#include <algorithm>

#include <QtGlobal>

namespace yc::core {

namespace {
QString key(const char *text) { return QString::fromLatin1(text); }
QJsonObject ruleOn(QDate day) { return datedRule(QStringLiteral("watermark"), day); }
} // namespace

std::pair<double, double> DeskPolicy::opacityBounds(QDate day)
{
    const QJsonObject rule = ruleOn(day);
    const double least = rule.value(key("least_opacity")).toDouble(DeskPolicy().opacity);
    return {least, std::max(least, rule.value(key("most_opacity")).toDouble(least))};
}

DeskPolicy DeskPolicy::standard(QDate day)
{
    const QJsonObject rule = ruleOn(day);
    DeskPolicy policy;
    policy.watermarkOnScreen = rule.value(key("screen")).toBool(true);
    policy.watermarkOnPrints = rule.value(key("print")).toBool(true);
    policy.markExports = rule.value(key("export")).toBool(true);
    policy.opacity = rule.value(key("opacity")).toDouble(policy.opacity);
    return policy;
}

DeskPolicy DeskPolicy::fromBody(const QJsonObject &body, const DeskPolicy &otherwise, QDate day)
{
    const auto [least, most] = opacityBounds(day);
    return {body.value(key("watermark_screen")).toBool(otherwise.watermarkOnScreen),
            body.value(key("watermark_print")).toBool(otherwise.watermarkOnPrints),
            body.value(key("mark_exports")).toBool(otherwise.markExports),
            std::clamp(body.value(key("watermark_opacity")).toDouble(otherwise.opacity), least, most)};
}

QJsonObject DeskPolicy::toBody() const
{
    return {{key("watermark_screen"), watermarkOnScreen},
            {key("watermark_print"), watermarkOnPrints},
            {key("mark_exports"), markExports},
            {key("watermark_opacity"), opacity}};
}

QString deskPolicyId(const Session &session) { return deskPolicyType().name + u':' + session.org; }

QFuture<DeskPolicy> loadDeskPolicy(DocumentStore &store)
{
    const QDate today = store.clock().today();
    return then(store.load(deskPolicyId(store.session())), [today](const Result<Document> &stored) {
        const DeskPolicy standard = DeskPolicy::standard(today);
        return stored ? DeskPolicy::fromBody(stored->body, standard, today) : standard;
    });
}

Command saveDeskPolicy(const DeskPolicy &policy)
{
    Command command = commands::policy.command();
    command.work = [policy](Transaction &transaction) -> Result<QJsonObject> {
        const QDate today = transaction.now().toLocalTime().date();
        Document document;
        document.id = deskPolicyId(transaction.session());
        document.type = deskPolicyType().name;
        if (auto stored = transaction.load(document.id))
            document = *std::move(stored);
        const QJsonObject body = DeskPolicy::fromBody(policy.toBody(), policy, today).toBody();
        for (auto it = body.begin(); it != body.end(); ++it)
            document.body.insert(it.key(), it.value());
        YC_TRY(transaction.put(document));
        return body;
    };
    return command;
}

const RecordType &deskPolicyType()
{
    static const RecordType type = [] {
        RecordType made{.name = key("desk_policy")};
        made.label = key(QT_TRANSLATE_NOOP("RecordType", "Rules of the desk"));
        made.settlePermission = key(commands::policy.permission); // what a rule is decides a person, never a merge
        const auto flag = [](const char *name, const char *label) {
            return Field{.key = key(name), .label = key(label), .kind = FieldKind::Flag};
        };
        made.fields = {
            flag("watermark_screen", QT_TRANSLATE_NOOP("Field", "Watermark on screens")),
            flag("watermark_print", QT_TRANSLATE_NOOP("Field", "Watermark on prints")),
            flag("mark_exports", QT_TRANSLATE_NOOP("Field", "Mark exports")),
            {.key = key("watermark_opacity"), .label = key(QT_TRANSLATE_NOOP("Field", "Opacity of the watermark"))}};
        return made;
    }();
    return type;
}

QString watermarkText(const QString &name, const QString &number, const QString &organisation, const QString &desk,
                      const QDateTime &now)
{
    QStringList parts{number.isEmpty() ? name : name + u' ' + number, organisation};
    if (!desk.isEmpty())
        parts.append(u'#' + desk);
    parts.append(now.toLocalTime().toString(u"yyyy-MM-dd HH:mm"));
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace yc::core
