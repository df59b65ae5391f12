// SPDX-License-Identifier: GPL-3.0-or-later
// A PKCS#11 module for tests: SoftHSM with a fault that the test chooses. SoftHSM never locks a PIN and is never pulled
// out; cards do both.
#include <p11-kit/pkcs11.h>

#include <atomic>
#include <cstring>

#include <dlfcn.h>
#include <unistd.h>

namespace {

enum Fault : int {
    None,
    RemovedAtDecrypt,  // the driver says so
    VanishedAtDecrypt, // the driver says "general error" and the token is not there any more
    HangAtDecrypt,     // until the fault is taken back
    LocksAtThirdWrongPin,
    PinExpired,
    CancelledAtReader,
    AsksAtReader, // the PIN is typed at the reader
    LongAnswer,   // claims more bytes than there is room for
    EndlessObjects,
    NoLocking,
    FailsToStart,
    LongAttribute,
    SlowToFinalise,
};

std::atomic<int> fault = None;
std::atomic<int> wrongPins = 0;
std::atomic<bool> finalising = false;
CK_FUNCTION_LIST *real = nullptr;
CK_FUNCTION_LIST ours;
constexpr int mostWrong = 3;

CK_RV initialize(void *arguments)
{
    if (fault == FailsToStart)
        return CKR_DEVICE_ERROR;
    if (fault == NoLocking && arguments)
        return CKR_CANT_LOCK;
    return real->C_Initialize(arguments);
}

CK_RV finalise(void *arguments)
{
    finalising = true;
    if (fault == SlowToFinalise)
        ::usleep(300'000);
    const CK_RV value = real->C_Finalize(arguments);
    finalising = false;
    return value;
}

CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info)
{
    if (fault == VanishedAtDecrypt + 100)
        return CKR_TOKEN_NOT_PRESENT;
    const CK_RV value = real->C_GetTokenInfo(slot, info);
    if (value == CKR_OK && fault == AsksAtReader)
        info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
    if (value == CKR_OK && fault == LocksAtThirdWrongPin) {
        info->flags &= ~static_cast<CK_FLAGS>(CKF_USER_PIN_COUNT_LOW);
        info->flags |= wrongPins > 0 ? CKF_USER_PIN_COUNT_LOW : 0;
        info->flags |= wrongPins == mostWrong - 1 ? CKF_USER_PIN_FINAL_TRY : 0;
        info->flags |= wrongPins >= mostWrong ? CKF_USER_PIN_LOCKED : 0;
    }
    return value;
}

CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char *pin, CK_ULONG size)
{
    switch (fault) {
    case PinExpired:
        return CKR_PIN_EXPIRED;
    case CancelledAtReader:
        return CKR_FUNCTION_CANCELED;
    case AsksAtReader: {
        char typed[] = "2468";
        return pin ? CKR_ARGUMENTS_BAD
                   : real->C_Login(session, user, reinterpret_cast<unsigned char *>(typed), sizeof typed - 1);
    }
    case LocksAtThirdWrongPin: {
        if (wrongPins >= mostWrong)
            return CKR_PIN_LOCKED;
        const CK_RV value = real->C_Login(session, user, pin, size);
        wrongPins = value == CKR_OK ? 0 : wrongPins + 1;
        return value;
    }
    default:
        return real->C_Login(session, user, pin, size);
    }
}

CK_RV decrypt(CK_SESSION_HANDLE session, unsigned char *sealed, CK_ULONG size, unsigned char *answer, CK_ULONG *room)
{
    switch (fault) {
    case RemovedAtDecrypt:
        return CKR_DEVICE_REMOVED;
    case VanishedAtDecrypt:
        fault = VanishedAtDecrypt + 100;
        return CKR_GENERAL_ERROR;
    case HangAtDecrypt:
        while (fault == HangAtDecrypt)
            ::usleep(2'000);
        return CKR_DEVICE_ERROR;
    case LongAnswer: {
        const CK_RV value = real->C_Decrypt(session, sealed, size, answer, room);
        *room = 1UL << 40;
        return value;
    }
    default:
        return real->C_Decrypt(session, sealed, size, answer, room);
    }
}

CK_RV findObjects(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *objects, CK_ULONG most, CK_ULONG *count)
{
    if (fault != EndlessObjects)
        return real->C_FindObjects(session, objects, most, count);
    std::memset(objects, 0, sizeof(CK_OBJECT_HANDLE) * most);
    *count = most;
    return CKR_OK;
}

CK_RV attributeValue(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted, CK_ULONG count)
{
    if (fault == LongAttribute && !wanted->pValue) {
        wanted->ulValueLen = 1UL << 40;
        return CKR_OK;
    }
    return real->C_GetAttributeValue(session, object, wanted, count);
}

} // namespace

extern "C" {
__attribute__((visibility("default"))) void yc_set_fault(int kind)
{
    fault = kind;
    wrongPins = 0;
}

__attribute__((visibility("default"))) bool yc_is_finalising() { return finalising; }

__attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    if (!real) {
        void *handle = ::dlopen(SOFTHSM_PATH, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
        const auto entry =
            handle ? reinterpret_cast<CK_C_GetFunctionList>(::dlsym(handle, "C_GetFunctionList")) : nullptr;
        if (!entry || entry(&real) != CKR_OK)
            return CKR_FUNCTION_FAILED;
        ours = *real;
        ours.C_Initialize = &initialize;
        ours.C_Finalize = &finalise;
        ours.C_GetTokenInfo = &tokenInfo;
        ours.C_Login = &login;
        ours.C_Decrypt = &decrypt;
        ours.C_FindObjects = &findObjects;
        ours.C_GetAttributeValue = &attributeValue;
        ours.C_GetFunctionList = &C_GetFunctionList;
    }
    *list = &ours;
    return CKR_OK;
}
}
