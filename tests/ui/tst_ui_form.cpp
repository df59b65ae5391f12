// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Masking.h"
#include "ui/ChoiceBox.h"
#include "ui/DateField.h"
#include "ui/FormView.h"
#include "ui/RevealClock.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using Kind = FormFieldSpec::Kind;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class FormViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::apply(*qApp, ThemeKind::Light);
        m_form = std::make_unique<FormView>();
        m_form->setFields({{.key = s("name"), .label = s("姓名"), .required = true},
                           {.key = s("birth"), .label = s("出生日期"), .kind = Kind::Date},
                           {.key = s("income"), .label = s("月收入"), .kind = Kind::Money},
                           {.key = s("count"), .label = s("人数"), .kind = Kind::Number},
                           {.key = s("sex"),
                            .label = s("性别"),
                            .kind = Kind::Choice,
                            .choices = {{s("1"), s("男")}, {s("2"), s("女")}}},
                           {.key = s("agreed"), .label = s("承诺"), .kind = Kind::Flag},
                           {.key = s("note"), .label = s("备注"), .kind = Kind::MultiLine},
                           {.key = s("id"), .label = s("证件号码"), .masked = core::PersonalData::IdentityNumber}});
        m_form->resize(700, 500);
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void tabWalksTheFieldsInOrderAndTypingFillsThem()
    {
        QSignalSpy edited(m_form.get(), &FormView::edited);
        editor("name")->setFocus();
        type("王秀兰"); // as an input method would hand it over
        tab();
        QVERIFY(editor("birth")->hasFocus());
        type("19440302");
        tab();
        QCOMPARE(static_cast<QLineEdit *>(editor("birth"))->text(), s("1944-03-02"));
        type("1,234.5");
        tab();
        type("3");
        tab();
        QVERIFY(QApplication::focusWidget() == editor("sex") ||
                editor("sex")->isAncestorOf(QApplication::focusWidget()));
        type("女");
        tab();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        tab();
        type("独居");
        const QVariantMap expected{
            {s("name"), s("王秀兰")}, {s("birth"), s("1944-03-02")}, {s("income"), 123450LL}, {s("count"), 3LL},
            {s("sex"), s("2")},       {s("agreed"), true},           {s("note"), s("独居")}};
        QCOMPARE(m_form->values(), expected);
        QVERIFY(m_form->check().isEmpty());
        QVERIFY(edited.size() >= 7);
    }

    void valuesGoInAndComeOutUnchanged()
    {
        const QVariantMap values{{s("name"), s("李建国")}, {s("birth"), s("1990-01-31")},
                                 {s("income"), -5LL},      {s("count"), 2.5},
                                 {s("sex"), s("1")},       {s("agreed"), false},
                                 {s("note"), s("一\n二")}, {s("id"), s("310199194403020024")}};
        m_form->setValues(values);
        QCOMPARE(m_form->values(), values);
    }

    void unreadableEntriesAreNamedAndKept()
    {
        m_form->setValues(
            {{s("birth"), s("2012-02-30")}, {s("income"), s("许多")}, {s("count"), s("三个")}, {s("sex"), s("9")}});
        const auto problems = m_form->check();
        QCOMPARE(problems.keys(), (QStringList{s("birth"), s("count"), s("income"), s("name"), s("sex")}));
        QCOMPARE(m_form->values().value(s("birth")).toString(), s("2012-02-30"));
    }

    void prefilledFieldSaysWhereFromUntilEdited()
    {
        m_form->prefill(s("name"), s("王秀兰"), s("居民档案"));
        QCOMPARE(m_form->prefilledCount(), 1);
        QCOMPARE(m_form->field(s("name"))->provenance(), s("居民档案"));
        QVERIFY(editor("name")->property("prefilled").toBool());
        editor("name")->setFocus();
        QTest::keyClick(editor("name"), Qt::Key_End);
        QTest::keyClicks(editor("name"), s("x"));
        QCOMPARE(m_form->prefilledCount(), 0);
        QVERIFY(!editor("name")->property("prefilled").toBool());
    }

    void errorStandsUnderTheFieldAndLeavesWhenEdited()
    {
        m_form->setErrors({{s("count"), s("应为 1 到 20")}});
        QVERIFY(editor("count")->hasFocus());
        QCOMPARE(editor("count")->accessibleDescription(), s("应为 1 到 20"));
        QTest::keyClicks(editor("count"), s("4"));
        QVERIFY(m_form->field(s("count"))->error().isEmpty());
    }

    void maskedValueIsNeverWrittenBack()
    {
        m_form->prefill(s("id"), s("310199194403020024"), s("居民档案"));
        QCOMPARE(static_cast<QLineEdit *>(editor("id"))->text(), s("310199********0024"));
        editor("id")->setFocus();
        QTest::keyClicks(editor("id"), s("1"));
        QCOMPARE(m_form->values().value(s("id")).toString(), s("310199194403020024"));
    }

    /// Whatever keys fall on a masked field: its value is the whole one or what was typed, never a mask.
    void noKeysMakeAMaskAValue_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("editor");
        QTest::addColumn<QVariant>("whole");
        using core::PersonalData;
        QTest::newRow("telephone") << int(PersonalData::Telephone) << int(Kind::Text) << QVariant(s("13812345678"));
        QTest::newRow("address") << int(PersonalData::Address) << int(Kind::Text)
                                 << QVariant(s("延安中路154弄10号704室"));
        QTest::newRow("birth") << int(PersonalData::BirthDate) << int(Kind::Date) << QVariant(s("1944-03-02"));
        QTest::newRow("note") << int(PersonalData::Welfare) << int(Kind::MultiLine) << QVariant(s("独居"));
        QTest::newRow("health") << int(PersonalData::Health) << int(Kind::Choice) << QVariant(s("2"));
    }
    void noKeysMakeAMaskAValue()
    {
        QFETCH(int, kind);
        QFETCH(int, editor);
        QFETCH(QVariant, whole);
        FormFieldSpec spec{.key = s("x"), .label = s("x"), .kind = FormFieldSpec::Kind(editor)};
        spec.masked = core::PersonalData(kind);
        spec.typeOver = spec.kind == FormFieldSpec::Kind::Text || spec.kind == FormFieldSpec::Kind::Date;
        spec.revealable = true;
        spec.choices = {{s("1"), s("健康")}, {s("2"), s("高血压")}};
        const QString mask = core::Masking::apply(spec.masked, whole.toString());
        for (const auto &keys : std::initializer_list<QList<std::pair<Qt::Key, Qt::KeyboardModifiers>>>{
                 {{Qt::Key_End, {}}, {Qt::Key_Backspace, {}}},
                 {{Qt::Key_Home, {}}, {Qt::Key_Delete, {}}},
                 {{Qt::Key_A, Qt::ControlModifier}, {Qt::Key_X, Qt::ControlModifier}},
                 {{Qt::Key_A, Qt::ControlModifier}, {Qt::Key_C, Qt::ControlModifier}, {Qt::Key_V, Qt::ControlModifier}},
                 {{Qt::Key_End, {}}, {Qt::Key_1, {}}, {Qt::Key_Backspace, {}}},
                 {{Qt::Key_Z, Qt::ControlModifier}},
                 {{Qt::Key_Right, {}}, {Qt::Key_Right, {}}}}) {
            FormField field(spec);
            field.setValue(whole);
            field.show();
            field.activateWindow();
            QVERIFY(field.isMasked());
            field.editor()->setFocus();
            QApplication::clipboard()->setText(mask);
            for (const auto &[key, modifiers] : keys)
                QTest::keyClick(field.editor(), key, modifiers);
            QCOMPARE(field.value(), whole);
            QFocusEvent away(QEvent::FocusOut);
            QCoreApplication::sendEvent(field.editor(), &away);
            QCOMPARE(field.value(), whole);
            QVERIFY(field.isMasked());
        }
        FormField field(spec);
        field.setValue(whole);
        field.editor()->setFocus();
        if (spec.typeOver) {
            const QString typed = spec.kind == FormFieldSpec::Kind::Date ? s("1944-03-03") : s("2");
            QTest::keyClicks(field.editor(), typed);
            QCOMPARE(field.value().toString(), typed);
            QVERIFY(!static_cast<QLineEdit *>(field.editor())->text().contains(u'*'));
        }
    }

    void shownValueMasksItselfAgainUnlessItWasCorrected()
    {
        RevealClock::set(std::chrono::milliseconds(40), {});
        FormFieldSpec spec{.key = s("id"), .label = s("证件号码")};
        spec.masked = core::PersonalData::IdentityNumber;
        spec.revealable = true;
        FormField field(spec);
        field.setValue(s("310199194403020024"));
        QSignalSpy asked(&field, &FormField::revealRequested);
        QTest::keyClick(field.editor(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        auto *line = static_cast<QLineEdit *>(field.editor());
        QVERIFY(line->isReadOnly());
        field.reveal();
        QCOMPARE(line->text(), s("310199194403020024"));
        QTRY_COMPARE(line->text(), s("310199********0024"));
        field.reveal();
        line->setCursorPosition(18);
        QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClicks(line, s("5"));
        QTest::qWait(120);
        QCOMPARE(field.value().toString(), s("310199194403020025"));
        QCOMPARE(line->text(), s("310199194403020025"));
        RevealClock::set({}, {});
    }

    void withoutMaskingAValueStandsWhole()
    {
        FormFieldSpec spec{.key = s("id"), .label = s("证件号码")};
        spec.masked = core::PersonalData::IdentityNumber;
        FormField field(spec);
        field.setMasking(false);
        field.setValue(s("310199194403020024"));
        QVERIFY(!field.isMasked());
        QCOMPARE(static_cast<QLineEdit *>(field.editor())->text(), s("310199194403020024"));
    }

    void unknownCodeIsKept()
    {
        m_form->setValues({{s("sex"), s("9")}});
        QCOMPARE(m_form->values().value(s("sex")).toString(), s("9"));
    }

private:
    QWidget *editor(const char *key) const { return m_form->field(s(key))->editor(); }
    static void tab() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }
    static void type(const char *text)
    {
        QWidget *at = QApplication::focusWidget();
        for (const QChar c : s(text)) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
            QApplication::sendEvent(at, &press);
        }
    }
    std::unique_ptr<FormView> m_form;
};

QTEST_MAIN(FormViewTest)
#include "tst_ui_form.moc"
